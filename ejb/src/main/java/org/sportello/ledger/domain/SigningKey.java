package org.sportello.ledger.domain;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.time.Instant;
import java.util.Base64;

/** The secret key that signs checkpoints, together with its public half. */
public final class SigningKey {
  private static final String LABEL = "PRIVATE KEY";

  private final PrivateKey secret;
  private final CheckpointKey publicKey;

  private SigningKey(PrivateKey secret, CheckpointKey publicKey) {
    this.secret = secret;
    this.publicKey = publicKey;
  }

  /** A new pair of keys. */
  public static SigningKey generate() {
    try {
      KeyPair pair = KeyPairGenerator.getInstance(CheckpointKey.ALGORITHM).generateKeyPair();
      return new SigningKey(pair.getPrivate(), new CheckpointKey(pair.getPublic()));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("This Java can't make an Ed25519 key", e);
    }
  }

  /**
   * Reads both halves out of one PEM text (PKCS#8, then X.509).
   *
   * @throws IllegalArgumentException where one is missing or the two don't belong together
   */
  public static SigningKey ofPem(String pem) {
    try {
      PrivateKey secret =
          KeyFactory.getInstance(CheckpointKey.ALGORITHM)
              .generatePrivate(new PKCS8EncodedKeySpec(Pem.read(pem, LABEL)));
      SigningKey key = new SigningKey(secret, CheckpointKey.ofPem(pem));
      key.requireMatchingHalves();
      return key;
    } catch (GeneralSecurityException e) {
      throw new IllegalArgumentException("Not an Ed25519 private key", e);
    }
  }

  /** Both halves as PEM, to be kept secret. */
  public String pem() {
    return Pem.write(LABEL, secret.getEncoded()) + publicKey.pem();
  }

  /** The half that everybody may have. */
  public CheckpointKey publicKey() {
    return publicKey;
  }

  /** Signs the checkpoint. */
  public SignedCheckpoint sign(Checkpoint checkpoint) {
    return new SignedCheckpoint(checkpoint, sign(checkpoint.signedBytes()));
  }

  /** The signature of those bytes, which say themselves of what kind they are, in Base64. */
  public String sign(byte[] bytes) {
    try {
      Signature signature = Signature.getInstance(CheckpointKey.ALGORITHM);
      signature.initSign(secret);
      signature.update(bytes);
      return Base64.getEncoder().encodeToString(signature.sign());
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("This Java can't sign with Ed25519", e);
    }
  }

  private void requireMatchingHalves() {
    Checkpoint probe = new Checkpoint(0, Instant.EPOCH, 0, Hash.of(), null, publicKey.id());
    if (!publicKey.signed(sign(probe))) {
      throw new IllegalArgumentException("The public key is not that of the private key");
    }
  }
}
