package org.sportello.ledger.verifier;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** The digest over the lines of an export. */
final class ExportDigest {
  private ExportDigest() {}

  static MessageDigest begin() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256", e);
    }
  }
}
