package org.sportello.ledger.domain;

import java.security.GeneralSecurityException;
import java.security.InvalidKeyException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.SignatureException;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.List;

/**
 * The public half of the key that signs checkpoints (Ed25519, RFC 8032).
 *
 * @param publicKey the key
 */
public record CheckpointKey(PublicKey publicKey) {
  /** What the JDK calls keys and signatures of this kind. */
  public static final String ALGORITHM = "Ed25519";

  private static final String LABEL = "PUBLIC KEY";

  /**
   * Reads the key out of PEM text; where there is none, an {@link IllegalArgumentException} says
   * so.
   */
  public static CheckpointKey ofPem(String pem) {
    return of(Pem.read(pem, LABEL));
  }

  /** All keys in the PEM text: the one in use and those that signed before it. */
  public static List<CheckpointKey> allOfPem(String pem) {
    return Pem.readAll(pem, LABEL).stream().map(CheckpointKey::of).toList();
  }

  /** The key's name: SHA-256 of its X.509 encoding, in hexadecimal digits. */
  public String id() {
    return Hash.of(publicKey.getEncoded()).hex();
  }

  /** The X.509 encoding in Base64. */
  public String encoded() {
    return Base64.getEncoder().encodeToString(publicKey.getEncoded());
  }

  /** The key as PEM. */
  public String pem() {
    return Pem.write(LABEL, publicKey.getEncoded());
  }

  /** Whether this key signed that checkpoint. */
  public boolean signed(SignedCheckpoint checkpoint) {
    return signed(checkpoint.checkpoint().signedBytes(), checkpoint.signature());
  }

  /** Whether that is this key's signature of those bytes, in Base64. */
  public boolean signed(byte[] bytes, String base64) {
    try {
      Signature signature = Signature.getInstance(ALGORITHM);
      signature.initVerify(publicKey);
      signature.update(bytes);
      return signature.verify(Base64.getDecoder().decode(base64));
    } catch (SignatureException | InvalidKeyException | IllegalArgumentException e) {
      return false;
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("This Java can't verify Ed25519", e);
    }
  }

  private static CheckpointKey of(byte[] encoded) {
    try {
      return new CheckpointKey(
          KeyFactory.getInstance(ALGORITHM).generatePublic(new X509EncodedKeySpec(encoded)));
    } catch (GeneralSecurityException e) {
      throw new IllegalArgumentException("Not an Ed25519 public key", e);
    }
  }
}
