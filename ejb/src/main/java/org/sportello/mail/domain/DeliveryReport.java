package org.sportello.mail.domain;

import java.util.Optional;

/**
 * What a mail server says about a mail of ours (RFC 3464).
 *
 * @param action failed, delayed, delivered, relayed or expanded
 * @param status the enhanced status code such as {@code 5.1.1}, empty when the report has none
 * @param recipient the address that the report is about, empty when the report names none
 * @param originalMessageId the Message-ID of the mail that could not be delivered, with brackets
 */
public record DeliveryReport(
    String action, String status, String recipient, Optional<String> originalMessageId) {

  /** Whether delivery was given up. */
  public boolean hasFailed() {
    return action.equals("failed");
  }
}
