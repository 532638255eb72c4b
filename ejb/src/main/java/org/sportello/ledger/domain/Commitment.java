package org.sportello.ledger.domain;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.HexFormat;

/**
 * What is hashed in place of a personal text: {@code SHA-256(salt || UTF-8 of the value)}. Without
 * the salt, which is erased with the value, it tells nothing.
 *
 * @param salt 32 random bytes, in hexadecimal digits
 * @param hash the commitment
 */
public record Commitment(String salt, Hash hash) {
  private static final SecureRandom RANDOM = new SecureRandom();

  /** Commits to that value under a new salt. */
  public static Commitment to(String value) {
    byte[] salt = new byte[Hash.LENGTH];
    RANDOM.nextBytes(salt);
    return new Commitment(HexFormat.of().formatHex(salt), hash(salt, value));
  }

  /** Whether that value is the one committed to. */
  public boolean isTo(String value) {
    return hash.equals(hash(saltBytes(), value));
  }

  /** The salt as it is stored. */
  public byte[] saltBytes() {
    return HexFormat.of().parseHex(salt);
  }

  private static Hash hash(byte[] salt, String value) {
    return Hash.of(salt, value.getBytes(StandardCharsets.UTF_8));
  }
}
