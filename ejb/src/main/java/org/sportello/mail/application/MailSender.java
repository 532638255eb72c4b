package org.sportello.mail.application;

import org.sportello.mail.domain.OutgoingMail;

/** Hands a mail to the mail server. */
public interface MailSender {

  /**
   * Sends a mail.
   *
   * @throws MailRefused when the server refuses it for good
   * @throws MailNotSent when it may work later
   */
  void send(OutgoingMail mail);
}
