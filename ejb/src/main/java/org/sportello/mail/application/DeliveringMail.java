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
 * Sends queued mails, one at a time and each at most once, while nothing of the ticket is locked: a
 * slow mail server keeps nobody waiting. That the server took a mail is committed at once, and what
 * was taken is not sent again. Only a crash between the server's yes and that commit can repeat a
 * mail, and then with the same Message-ID (docs/decisions/0011).
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
    Stored stored = mails.claim(outgoingMailId);
    if (isTaken(stored)) {
      if (stored.recorded()) {
        return Delivery.ALREADY_SENT;
      }
    } else {
      attempts.begun(outgoingMailId);
      try {
        sender.send(stored.mail());
      } catch (MailRefused e) {
        refused(stored, e);
        return Delivery.REFUSED;
      } catch (MailNotSent e) {
        attempts.failed(outgoingMailId, false, e.getMessage());
        throw e;
      }
      attempts.sent(outgoingMailId);
    }
    mails.lockTicket(outgoingMailId);
    mails.recorded(outgoingMailId, clock.instant());
    record(stored, "mail.sent");
    return Delivery.SENT;
  }

  private static boolean isTaken(Stored stored) {
    return stored.state() == OutgoingState.SENT || stored.state() == OutgoingState.BOUNCED;
  }

  private void refused(Stored stored, MailRefused why) {
    attempts.failed(stored.id(), true, why.getMessage());
    mails.lockTicket(stored.id());
    mails.failed(stored.id());
    record(stored, "mail.refused");
    LOG.warnf(
        "SPO-1421 Outgoing mail %d is refused for good: correct the recipient's address and send"
            + " it again",
        stored.id());
  }

  private void record(Stored stored, String kind) {
    Facts facts =
        Facts.none()
            .put("mail", stored.id())
            .put("template", stored.mail().template())
            .put("messageId", stored.mail().messageId());
    if (stored.begun()) {
      facts.put("maybeTwice", true);
    }
    ledger.append(Chain.ticket(stored.mail().ticket().toString()), kind, facts);
  }
}
