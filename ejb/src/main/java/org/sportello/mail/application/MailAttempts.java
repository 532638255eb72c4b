package org.sportello.mail.application;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import org.sportello.mail.domain.OutgoingMails;

/** Keeps what went wrong with a delivery, although the delivery's own transaction is undone. */
@Stateless
public class MailAttempts {

  private OutgoingMails mails;
  private Clock clock;

  protected MailAttempts() {}

  @Inject
  public MailAttempts(OutgoingMails mails, Clock clock) {
    this.mails = mails;
    this.clock = clock;
  }

  /** Notes a try that failed. */
  @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
  public void failed(long mailId, boolean permanent, String error) {
    mails.attemptFailed(mailId, permanent, error, clock.instant());
  }
}
