package org.sportello.mail.domain;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Optional;

/** A mail as it came: nothing of it has been looked at but its Message-ID. */
public final class RawMail {

  private final String mailbox;
  private final Optional<String> messageId;
  private final byte[] bytes;

  /**
   * Takes a mail over.
   *
   * @param mailbox the address that it came to
   * @param messageId with its brackets, where it has one
   */
  public RawMail(String mailbox, Optional<String> messageId, byte[] bytes) {
    this.mailbox = mailbox;
    this.messageId = messageId;
    this.bytes = bytes.clone();
  }

  /** The address that it came to. */
  public String mailbox() {
    return mailbox;
  }

  /** The Message-ID with its brackets. */
  public Optional<String> messageId() {
    return messageId;
  }

  /** A copy of the bytes. */
  public byte[] bytes() {
    return bytes.clone();
  }

  /** What makes two deliveries the same mail: the Message-ID, or all the bytes without one. */
  public byte[] identity() {
    return messageId.map(RawMail::identityOf).orElseGet(() -> sha256(bytes));
  }

  /** The identity of a mail that has this Message-ID. */
  public static byte[] identityOf(String messageId) {
    return sha256(("id:" + messageId).getBytes(StandardCharsets.UTF_8));
  }

  private static byte[] sha256(byte[] bytes) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(bytes);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
