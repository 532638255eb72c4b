package org.sportello.mail.application;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import org.sportello.mail.domain.OutgoingMails;

/** Keeps how a delivery goes at once, whatever becomes of the delivery's own transaction. */
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

  /** Notes that a try begins. */
  @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
  public void begun(long mailId) {
    mails.begun(mailId, clock.instant());
  }

  /** Notes that the mail server has taken the mail: from now on it is never sent again. */
  @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
  public void sent(long mailId) {
    mails.sent(mailId, clock.instant());
  }

  /** Notes a try that failed. */
  @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
  public void failed(long mailId, boolean permanent, String error) {
    mails.attemptFailed(mailId, permanent, error, clock.instant());
  }
}
