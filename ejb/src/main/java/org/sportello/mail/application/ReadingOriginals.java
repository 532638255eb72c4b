package org.sportello.mail.application;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.io.OutputStream;
import java.util.Optional;
import org.sportello.ledger.application.Ledger;
import org.sportello.ledger.domain.Chain;
import org.sportello.ledger.domain.Facts;
import org.sportello.mail.domain.IncomingMails;
import org.sportello.mail.domain.OriginalMail;
import org.sportello.platform.acting.Acting;
import org.sportello.platform.acting.Actor;
import org.sportello.platform.failure.Forbidden;
import org.sportello.platform.failure.NotFound;
import org.sportello.platform.security.Caller;
import org.sportello.ticket.application.TicketAccess;
import org.sportello.ticket.domain.TicketNumber;
import org.sportello.ticket.domain.Tickets;

/**
 * Hands out mails as they came, to staff who see the ticket and to those who audit. An original
 * shows more than the desk does (headers, whole quotations), so that the ledger keeps who read it.
 */
@Stateless
public class ReadingOriginals {

  private Tickets tickets;
  private TicketAccess access;
  private IncomingMails mails;
  private Ledger ledger;
  private Acting acting;

  protected ReadingOriginals() {}

  @Inject
  public ReadingOriginals(
      Tickets tickets, TicketAccess access, IncomingMails mails, Ledger ledger, Acting acting) {
    this.tickets = tickets;
    this.access = access;
    this.mails = mails;
    this.ledger = ledger;
    this.acting = acting;
  }

  /**
   * The mail that became this message.
   *
   * @throws NotFound when the message did not come by mail
   */
  public OriginalMail ofMessage(Caller caller, TicketNumber number, long message) {
    requireSeen(caller, number);
    OriginalMail mail =
        mails
            .ofMessage(number, message)
            .orElseThrow(
                () -> new NotFound("No mail became message " + message + " of this ticket."));
    return read(caller, mail, Chain.ticket(number.toString()));
  }

  /** Any mail that came in, whatever became of it. */
  public OriginalMail of(Caller caller, long id) {
    requireInternals(caller);
    OriginalMail mail =
        mails.original(id).orElseThrow(() -> new NotFound("There is no incoming mail " + id + "."));
    mail.ticket().ifPresent(number -> requireSeen(caller, number));
    Optional<Chain> ofTicket = mail.ticket().map(number -> Chain.ticket(number.toString()));
    return read(caller, mail, ofTicket.orElseGet(() -> Chain.of("mail", Long.toString(id))));
  }

  /** Writes the mail to the stream; who may have it was asked before. */
  @TransactionAttribute(TransactionAttributeType.SUPPORTS)
  public void copy(OriginalMail mail, OutputStream out) {
    mails.copy(mail, out);
  }

  private OriginalMail read(Caller caller, OriginalMail mail, Chain chain) {
    acting.as(
        Actor.person(Long.toString(caller.personId()), caller.name()),
        () -> ledger.append(chain, "mail.originalRead", Facts.none().put("mail", mail.id())));
    return mail;
  }

  private void requireSeen(Caller caller, TicketNumber number) {
    access.requireSeen(caller, tickets.lock(number));
    requireInternals(caller);
  }

  private void requireInternals(Caller caller) {
    if (!access.readsInternals(caller)) {
      throw new Forbidden("Mails as they came are shown to staff.");
    }
  }
}
