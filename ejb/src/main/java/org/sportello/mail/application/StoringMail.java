package org.sportello.mail.application;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.OptionalLong;
import org.jboss.logging.Logger;
import org.sportello.ledger.application.Ledger;
import org.sportello.ledger.domain.Chain;
import org.sportello.ledger.domain.Facts;
import org.sportello.mail.domain.IncomingMails;
import org.sportello.mail.domain.RawMail;

/**
 * Takes mails over from a mailbox: raw, first of all, and in one transaction with the start of
 * their intake. Only then may the server forget them.
 */
@Stateless
public class StoringMail {

  private static final Logger LOG = Logger.getLogger(StoringMail.class);

  private IncomingMails mails;
  private MailIntake intake;
  private Ledger ledger;
  private Clock clock;

  protected StoringMail() {}

  @Inject
  public StoringMail(IncomingMails mails, MailIntake intake, Ledger ledger, Clock clock) {
    this.mails = mails;
    this.intake = intake;
    this.ledger = ledger;
    this.clock = clock;
  }

  /**
   * Stores a mail and starts its intake.
   *
   * @return whether it was new; the same Message-ID twice is one mail
   */
  @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
  public boolean store(RawMail mail) {
    OptionalLong id = mails.add(mail, clock.instant());
    id.ifPresent(
        mailId -> {
          ledger.start(chain(mailId), "mail.received", Facts.of("mailbox", mail.mailbox()));
          intake.received(mailId);
        });
    return id.isPresent();
  }

  /**
   * Keeps what could be had of a mail that can't be taken over, so that it is seen and blocks no
   * other.
   */
  @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
  public void quarantine(RawMail part, String reason) {
    OptionalLong id = mails.addQuarantined(part, reason, clock.instant());
    id.ifPresent(
        mailId -> {
          ledger.start(
              chain(mailId),
              "mail.quarantined",
              Facts.of("mailbox", part.mailbox()).put("reason", reason));
          LOG.warnf(
              "SPO-1411 Mail %d of %s can't be taken over (%s): it stays in the mailbox; read it"
                  + " there",
              mailId, part.mailbox(), reason);
        });
  }

  /** Whether the mail with this identity has been taken over already. */
  @TransactionAttribute(TransactionAttributeType.SUPPORTS)
  public boolean has(byte[] identity) {
    return mails.has(identity);
  }

  /** Whether mails can be taken over yet. */
  @TransactionAttribute(TransactionAttributeType.SUPPORTS)
  public boolean isReady() {
    return intake.isReady();
  }

  private static Chain chain(long mailId) {
    return Chain.of("mail", Long.toString(mailId));
  }
}
