package org.sportello.mail.application;

import java.util.Optional;
import org.sportello.mail.domain.ParsedMail;
import org.sportello.ticket.domain.TicketNumber;

/** What mail asks of the tickets. */
public interface TicketsByMail {

  /**
   * A ticket that a mail points at.
   *
   * @param closed whether it has ended
   * @param involvesSender whether the mail's author may write on it: the requester, a colleague, a
   *     partner above, a watcher, staff
   */
  record Candidate(TicketNumber number, boolean closed, boolean involvesSender) {}

  /** The ticket with that number; of a duplicate, the original. */
  Optional<Candidate> find(TicketNumber number, String senderAddress);

  /** The ticket with that key; of a duplicate, the original. */
  Optional<Candidate> byId(long ticketId, String senderAddress);

  /** Opens a ticket with the mail as its first message. */
  TicketNumber open(long mailId, ParsedMail mail);

  /** Opens a ticket that goes on where a closed one ended. */
  TicketNumber openFollowUp(TicketNumber closed, long mailId, ParsedMail mail);

  /** Adds the mail to the conversation. */
  void add(TicketNumber ticket, long mailId, ParsedMail mail);

  /** Enters into the ticket's register that a mail of ours came back. */
  void enterBounce(TicketNumber ticket, String recipient, String status);
}
