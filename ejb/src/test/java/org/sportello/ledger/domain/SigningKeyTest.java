package org.sportello.ledger.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class SigningKeyTest {
  private static final Checkpoint CHECKPOINT =
      new Checkpoint(1, Instant.EPOCH, 0, Hash.of(), null, "key");

  private final SigningKey key = SigningKey.generate();

  @Test
  void shouldSignAsBeforeWhenReadBackFromItsFile() {
    SignedCheckpoint signed = SigningKey.ofPem(key.pem()).sign(CHECKPOINT);

    assertThat(key.publicKey().signed(signed)).isTrue();
    assertThat(SigningKey.generate().publicKey().signed(signed)).isFalse();
    assertThat(key.publicKey().signed(new SignedCheckpoint(CHECKPOINT, "????"))).isFalse();
  }

  @Test
  void shouldFindTheOlderKeysBelowWhenTheFileHasThem() {
    CheckpointKey older = SigningKey.generate().publicKey();

    assertThat(CheckpointKey.allOfPem(key.pem() + older.pem()))
        .extracting(CheckpointKey::id)
        .containsExactly(key.publicKey().id(), older.id());
  }

  @Test
  void shouldRefuseWhenTheHalvesAreMissingOrDoNotMatch() {
    String secret = key.pem().substring(0, key.pem().indexOf("-----BEGIN PUBLIC"));

    assertThatThrownBy(() -> SigningKey.ofPem(secret))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("PUBLIC KEY");
    assertThatThrownBy(() -> SigningKey.ofPem(key.publicKey().pem()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("PRIVATE KEY");
    assertThatThrownBy(() -> SigningKey.ofPem(secret + SigningKey.generate().publicKey().pem()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("not that of the private key");
  }
}
