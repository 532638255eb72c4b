package org.sportello.mail.domain;

import java.io.OutputStream;
import java.time.Instant;
import java.util.Collection;
import java.util.Optional;
import java.util.OptionalLong;
import org.sportello.ticket.domain.TicketNumber;

/** All mails that came in. */
public interface IncomingMails {

  /** Keeps a mail; nothing when the same one is kept already. */
  OptionalLong add(RawMail mail, Instant at);

  /** Keeps what could be had of a mail that can't be taken over, with the reason. */
  OptionalLong addQuarantined(RawMail mail, String reason, Instant at);

  /** Whether the mail with this identity is kept already. */
  boolean has(byte[] identity);

  /**
   * Finds a mail and locks it for the rest of the transaction.
   *
   * @throws org.sportello.platform.failure.NotFound when there is none
   */
  IncomingMail lock(long id);

  /** The bytes, as they came. */
  byte[] raw(long id);

  /** The mail that became this message of the ticket; nothing when it came another way. */
  Optional<OriginalMail> ofMessage(TicketNumber ticket, long message);

  /** What is kept of a mail. */
  Optional<OriginalMail> original(long id);

  /** Writes the bytes, as they came, piece by piece. */
  void copy(OriginalMail mail, OutputStream out);

  /** Notes who wrote it and what the subject is, once that could be read. */
  void identified(long id, MailClass kind, String sender, String subject);

  /** It has become a ticket or a message on one; the quoted part is kept apart. */
  void processed(long id, long ticketId, String quoted, Instant at);

  /** It is not for a ticket; the ticket is named when it is about one. */
  void setAside(long id, String reason, Optional<Long> ticketId, Instant at);

  /** It can't be read or handled; people look at it. */
  void quarantined(long id, String reason, Instant at);

  /** The ticket of the nearest of these mails, as they were kept or sent. */
  Optional<Long> ticketOfAny(Collection<String> messageIds);

  /** How many mails of this sender came since then, this one included. */
  int countFrom(String sender, Instant since);

  /** How many of them had this subject. */
  int countFrom(String sender, String subject, Instant since);
}
