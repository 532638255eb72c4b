package org.sportello.confirmation.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.sportello.ticket.domain.TicketNumber;

class LinkTokensTest {
  private static final OneClickLink LINK =
      new OneClickLink(
          TicketNumber.of("SP-2026-000123"),
          LinkPurpose.CONFIRM,
          Instant.parse("2026-02-01T10:00:00Z"),
          "abcDEF-_1");

  private final LinkTokens tokens = new LinkTokens("a secret of at least 32 characters");

  @Test
  void shouldReadWhatItSignedWhenTheTokenReturns() {
    assertThat(tokens.read(tokens.sign(LINK))).contains(LINK);
  }

  @Test
  void shouldRefuseATokenWhenAnythingInItChanged() {
    String token = tokens.sign(LINK);
    for (int i = 0; i < token.length(); i++) {
      char other = token.charAt(i) == 'A' ? 'Q' : 'A';
      String changed = token.substring(0, i) + other + token.substring(i + 1);
      assertThat(tokens.read(changed))
          .as("character %d", i)
          .satisfiesAnyOf(
              found -> assertThat(found).isEmpty(),
              // The last character of a Base64 text can have bits that stand for nothing.
              found -> assertThat(found).contains(LINK));
    }
    String payload = "1|SP-2026-000124|confirm|1769940000|abcDEF-_1";
    String forged =
        Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(payload.getBytes(StandardCharsets.UTF_8))
            + token.substring(token.indexOf('.'));
    assertThat(tokens.read(forged)).isEmpty();
  }

  @Test
  void shouldRefuseATokenWhenItIsOfAnotherSecretOrNone() {
    assertThat(new LinkTokens("another secret of 32 characters!").read(tokens.sign(LINK)))
        .isEmpty();
    assertThat(tokens.read("")).isEmpty();
    assertThat(tokens.read("a.b")).isEmpty();
    assertThat(tokens.read("%%%.%%%")).isEmpty();
  }

  @Test
  void shouldRefuseASecretWhenItIsShort() {
    assertThatThrownBy(() -> new LinkTokens("short")).isInstanceOf(IllegalArgumentException.class);
  }
}
