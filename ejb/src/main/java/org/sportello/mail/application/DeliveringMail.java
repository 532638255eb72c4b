package org.sportello.mail.application;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import org.jboss.logging.Logger;
import org.sportello.ledger.application.Ledger;
import org.sportello.ledger.domain.Chain;
import org.sportello.ledger.domain.Facts;
import org.sportello.mail.domain.OutgoingMails;
import org.sportello.mail.domain.OutgoingMails.Stored;
import org.sportello.mail.domain.OutgoingState;

/**
 * Sends queued mails, one at a time and each at most once: the row is locked while the mail server
 * is asked, and a mail that was sent is not sent again. Only a crash between the server's yes and
 * our commit can repeat a mail, and then with the same Message-ID.
 */
@Stateless
public class DeliveringMail {

  private static final Logger LOG = Logger.getLogger(DeliveringMail.class);

  private OutgoingMails mails;
  private MailAttempts attempts;
  private MailSender sender;
  private Ledger ledger;
  private Clock clock;

  protected DeliveringMail() {}

  @Inject
  public DeliveringMail(
      OutgoingMails mails, MailAttempts attempts, MailSender sender, Ledger ledger, Clock clock) {
    this.mails = mails;
    this.attempts = attempts;
    this.sender = sender;
    this.ledger = ledger;
    this.clock = clock;
  }

  /**
   * Sends the mail unless that has been done.
   *
   * @throws MailNotSent when it may work later; the try is kept although this rolls back
   */
  public Delivery deliver(long outgoingMailId) {
    Stored stored = mails.lock(outgoingMailId);
    if (stored.state() == OutgoingState.SENT || stored.state() == OutgoingState.BOUNCED) {
      return Delivery.ALREADY_SENT;
    }
    try {
      sender.send(stored.mail());
    } catch (MailRefused e) {
      attempts.failed(outgoingMailId, true, e.getMessage());
      mails.failed(outgoingMailId);
      record(stored, "mail.refused");
      LOG.warnf(
          "SPO-1421 Outgoing mail %d is refused for good: correct the recipient's address and send"
              + " it again",
          outgoingMailId);
      return Delivery.REFUSED;
    } catch (MailNotSent e) {
      attempts.failed(outgoingMailId, false, e.getMessage());
      throw e;
    }
    mails.sent(outgoingMailId, clock.instant());
    record(stored, "mail.sent");
    return Delivery.SENT;
  }

  private void record(Stored stored, String kind) {
    ledger.append(
        Chain.ticket(stored.mail().ticket().toString()),
        kind,
        Facts.none()
            .put("mail", stored.id())
            .put("template", stored.mail().template())
            .put("messageId", stored.mail().messageId()));
  }
}
