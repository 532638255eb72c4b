package org.sportello.ledger.domain;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * A SHA-256 hash.
 *
 * @param hex 64 hexadecimal digits in lower case
 */
public record Hash(String hex) {
  /** How many bytes a hash has. */
  public static final int LENGTH = 32;

  public Hash {
    boolean isHash = hex.length() == 2 * LENGTH;
    for (int i = 0; isHash && i < hex.length(); i++) {
      isHash = isLowerHex(hex.charAt(i));
    }
    if (!isHash) {
      throw new IllegalArgumentException("Not a SHA-256 hash: " + hex);
    }
  }

  /** The hash of those parts, one after the other. */
  public static Hash of(byte[]... parts) {
    MessageDigest digest = sha256();
    for (byte[] part : parts) {
      digest.update(part);
    }
    return ofBytes(digest.digest());
  }

  /** The hash that these 32 bytes are. */
  public static Hash ofBytes(byte[] bytes) {
    return new Hash(HexFormat.of().formatHex(bytes));
  }

  /** Its 32 bytes. */
  public byte[] bytes() {
    return HexFormat.of().parseHex(hex);
  }

  @Override
  public String toString() {
    return hex;
  }

  private static boolean isLowerHex(char digit) {
    return (digit >= '0' && digit <= '9') || (digit >= 'a' && digit <= 'f');
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256", e);
    }
  }
}
