package org.sportello.mail.domain;

/**
 * A mail's text in two parts.
 *
 * @param visible what the sender wrote now
 * @param folded quoted mails and the signature, which a reader opens when wanted
 */
public record FoldedText(String visible, String folded) {

  /** A text without any quotation. */
  public static FoldedText unfolded(String text) {
    return new FoldedText(text, "");
  }
}
