package org.sportello.mail.domain;

/** Makes something understandable of a mail's bytes. */
public interface MailReading {

  /**
   * Reads one mail.
   *
   * @throws UnreadableMail when the bytes hold no mail or it has no author
   */
  ParsedMail read(byte[] raw) throws UnreadableMail;
}
