package org.sportello.mail.application;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;
import org.sportello.ledger.application.Ledger;
import org.sportello.ledger.domain.Chain;
import org.sportello.ledger.domain.Facts;
import org.sportello.mail.domain.Classification;
import org.sportello.mail.domain.IncomingMail;
import org.sportello.mail.domain.IncomingMails;
import org.sportello.mail.domain.IncomingState;
import org.sportello.mail.domain.MailClass;
import org.sportello.mail.domain.MailClassifier;
import org.sportello.mail.domain.MailReading;
import org.sportello.mail.domain.Mailboxes;
import org.sportello.mail.domain.OmittedFile;
import org.sportello.mail.domain.OwnMail;
import org.sportello.mail.domain.ParsedMail;
import org.sportello.mail.domain.UnreadableMail;
import org.sportello.ticket.domain.TicketNumber;

/**
 * The use cases of a mail that came in, as the steps of the intake call them. Each locks the mail,
 * and a mail that has been decided stays decided, so that a step may run twice.
 */
@Stateless
public class ReceivingMail {

  private static final Logger LOG = Logger.getLogger(ReceivingMail.class);
  private static final Duration GUARDED = Duration.ofHours(1);

  private IncomingMails mails;
  private MatchingMail matching;
  private TicketsByMail tickets;
  private MailReading reading;
  private Mailboxes mailboxes;
  private MailSettings settings;
  private Ledger ledger;
  private Clock clock;

  protected ReceivingMail() {}

  @Inject
  public ReceivingMail(
      IncomingMails mails,
      MatchingMail matching,
      TicketsByMail tickets,
      MailReading reading,
      Mailboxes mailboxes,
      MailSettings settings,
      Ledger ledger,
      Clock clock) {
    this.mails = mails;
    this.matching = matching;
    this.tickets = tickets;
    this.reading = reading;
    this.mailboxes = mailboxes;
    this.settings = settings;
    this.ledger = ledger;
    this.clock = clock;
  }

  /** Says who or what wrote the mail; one that can't be read is quarantined here. */
  public MailClass classify(long mailId) {
    IncomingMail stored = mails.lock(mailId);
    ParsedMail mail;
    try {
      mail = reading.read(mails.raw(mailId));
    } catch (UnreadableMail e) {
      if (!stored.isDecided()) {
        quarantineNow(mailId, e.reason().code());
      }
      return MailClass.UNREADABLE;
    }
    Classification found = classified(stored, mail);
    if (!stored.isDecided()) {
      mails.identified(mailId, found.kind(), mail.from().address(), mail.subject());
      ledger.append(
          chain(mailId),
          "mail.classified",
          Facts.of("class", found.kind().code())
              .put("sign", found.reason().isEmpty() ? null : found.reason()));
    }
    return found.kind();
  }

  /** The ticket that the mail belongs to. */
  public Match findTicket(long mailId) {
    mails.lock(mailId);
    return matching.match(read(mailId));
  }

  /**
   * Adds the mail to the open ticket that it belongs to, or goes on with a closed or a new one when
   * that has changed meanwhile.
   *
   * @return the ticket's reference
   */
  public String addToTicket(long mailId) {
    return place(mailId, this::placed);
  }

  /**
   * Opens a ticket with the mail.
   *
   * @return the ticket's reference
   */
  public String openTicket(long mailId) {
    return place(mailId, (id, mail) -> tickets.open(id, mail));
  }

  /**
   * Opens a ticket that follows up the closed one that the mail belongs to.
   *
   * @return the new ticket's reference
   */
  public String openFollowUp(long mailId) {
    return place(mailId, this::placed);
  }

  /** Marks the mail of ours that this bounce is about, and enters it on its ticket. */
  public void recordBounce(long mailId) {
    IncomingMail stored = mails.lock(mailId);
    if (stored.isDecided()) {
      return;
    }
    Optional<TicketNumber> ticket = matching.bounced(read(mailId));
    String reason = ticket.isPresent() ? "bounce" : "bounce-of-unknown-mail";
    setAsideNow(mailId, reason, ticket.map(TicketNumber::id));
  }

  /** Sets a mail aside that is not for a ticket: kept, with its reason, but not answered. */
  public void setAside(long mailId, String reason) {
    IncomingMail stored = mails.lock(mailId);
    if (!stored.isDecided()) {
      setAsideNow(mailId, reason, Optional.empty());
    }
  }

  /**
   * Quarantines a mail whose processing keeps failing, in a transaction of its own, so that it is
   * seen and blocks no other.
   */
  @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
  public void quarantine(long mailId, String reason) {
    IncomingMail stored = mails.lock(mailId);
    if (stored.state() == IncomingState.RECEIVED) {
      quarantineNow(mailId, reason);
    }
  }

  private String place(long mailId, BiFunction<Long, ParsedMail, TicketNumber> how) {
    IncomingMail stored = mails.lock(mailId);
    if (stored.state() == IncomingState.PROCESSED) {
      return matching.reference(stored.ticketId().orElseThrow());
    }
    ParsedMail mail = read(mailId);
    TicketNumber ticket = how.apply(mailId, mail);
    mails.processed(mailId, ticket.id(), mail.text().folded(), now());
    ledger.append(
        Chain.ticket(ticket.toString()),
        "mail.received",
        Facts.none()
            .put("mail", mailId)
            .put("attachments", mail.attachments().size())
            .put("filesLeftOut", leftOut(mail))
            .personal("from", mail.from().address(), null)
            .personal("subject", mail.subject(), null)
            .personal("namesLeftOut", namesLeftOut(mail), null));
    ledger.append(chain(mailId), "mail.processed", Facts.of("ticket", ticket.toString()));
    return ticket.toString();
  }

  /** Why files were left out, one code a file, or null when all were taken. */
  private static List<String> leftOut(ParsedMail mail) {
    return mail.omitted().isEmpty()
        ? null
        : mail.omitted().stream().map(file -> file.reason().code()).toList();
  }

  private static String namesLeftOut(ParsedMail mail) {
    return mail.omitted().isEmpty()
        ? null
        : mail.omitted().stream().map(OmittedFile::fileName).collect(Collectors.joining(", "));
  }

  private TicketNumber placed(long mailId, ParsedMail mail) {
    Match match = matching.match(mail);
    if (match.kind() == Match.Kind.NONE) {
      return tickets.open(mailId, mail);
    }
    TicketNumber ticket = match.ticket().orElseThrow();
    if (match.kind() == Match.Kind.CLOSED) {
      return tickets.openFollowUp(ticket, mailId, mail);
    }
    tickets.add(ticket, mailId, mail);
    return ticket;
  }

  private Classification classified(IncomingMail stored, ParsedMail mail) {
    Set<String> own = new HashSet<>(settings.ownAddresses());
    own.addAll(mailboxes.addresses());
    Classification found =
        new MailClassifier(new OwnMail(own, settings.messageIdDomain())).classify(mail);
    return found.kind() == MailClass.PERSON && isFlood(stored, mail)
        ? new Classification(MailClass.FLOOD, "hourly-limit")
        : found;
  }

  /** A guard against loops with machines that hide what they are. */
  private boolean isFlood(IncomingMail stored, ParsedMail mail) {
    Instant since = stored.receivedAt().minus(GUARDED);
    String sender = mail.from().address();
    return mails.countFrom(sender, since) >= settings.hourlyPerSender()
        || mails.countFrom(sender, mail.subject(), since) >= settings.hourlySameSubject();
  }

  private ParsedMail read(long mailId) {
    try {
      return reading.read(mails.raw(mailId));
    } catch (UnreadableMail e) {
      throw new IllegalStateException("the mail was readable when it was classified", e);
    }
  }

  private void setAsideNow(long mailId, String reason, Optional<Long> ticketId) {
    mails.setAside(mailId, reason, ticketId, now());
    ledger.append(chain(mailId), "mail.setAside", Facts.of("reason", reason));
  }

  private void quarantineNow(long mailId, String reason) {
    mails.quarantined(mailId, reason, now());
    ledger.append(chain(mailId), "mail.quarantined", Facts.of("reason", reason));
    LOG.warnf(
        "SPO-1410 Incoming mail %d is quarantined (%s): look at it and handle it by hand",
        mailId, reason);
  }

  private static Chain chain(long mailId) {
    return Chain.of("mail", Long.toString(mailId));
  }

  private Instant now() {
    return clock.instant();
  }
}
