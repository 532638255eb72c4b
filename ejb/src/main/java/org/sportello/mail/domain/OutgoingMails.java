package org.sportello.mail.domain;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.sportello.ticket.domain.TicketNumber;

/** All mails of ours. */
public interface OutgoingMails {

  /**
   * One mail and where it stands.
   *
   * @param mail what is sent
   * @param begun whether a try has begun that nothing is known of
   * @param recorded whether it is on the ledger that it was sent
   */
  record Stored(long id, OutgoingState state, OutgoingMail mail, boolean begun, boolean recorded) {}

  /** Puts a mail into the queue. */
  long add(OutgoingMail mail, Instant at);

  /**
   * Finds a mail and locks it for the rest of the transaction.
   *
   * @throws org.sportello.platform.failure.NotFound when there is none
   */
  Stored lock(long id);

  /**
   * Finds a mail as it is kept.
   *
   * @throws org.sportello.platform.failure.NotFound when there is none
   */
  Stored read(long id);

  /**
   * Finds a mail and keeps every other delivery of it waiting until the transaction ends, while
   * neither its row nor its ticket is locked.
   *
   * @throws org.sportello.platform.failure.NotFound when there is none
   */
  Stored claim(long id);

  /** A try begins; to be called in a transaction of its own. */
  void begun(long id, Instant at);

  /** The mail server has taken it; to be called in a transaction of its own. */
  void sent(long id, Instant at);

  /** Locks the ticket of the mail for the rest of the transaction. */
  void lockTicket(long id);

  /** The ledger tells that it was sent, in the same transaction. */
  void recorded(long id, Instant at);

  /** It was refused for good. */
  void failed(long id);

  /** It shall be tried again. */
  void queuedAgain(long id);

  /** It came back. */
  void bounced(long id);

  /** A try failed; to be called in a transaction of its own. */
  void attemptFailed(long id, boolean permanent, String error, Instant at);

  /** The mail that has this Message-ID. */
  Optional<Sent> byMessageId(String messageId);

  /** The Message-IDs of the first and the latest mail that came in on a ticket. */
  List<String> incomingThread(TicketNumber ticket);

  /** A mail of ours that something came back about. */
  record Sent(long id, TicketNumber ticket, String recipient, OutgoingState state) {}
}
