package org.sportello.mail.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.sportello.ledger.application.Ledger;
import org.sportello.ledger.domain.Chain;
import org.sportello.ledger.domain.Facts;
import org.sportello.mail.application.TicketsByMail.Candidate;
import org.sportello.mail.domain.DeliveryReport;
import org.sportello.mail.domain.IncomingMails;
import org.sportello.mail.domain.OutgoingMails;
import org.sportello.mail.domain.OutgoingMails.Sent;
import org.sportello.mail.domain.ParsedMail;
import org.sportello.mail.domain.ThreadHints;
import org.sportello.ticket.domain.TicketNumber;

/**
 * Finds the ticket of a mail: by the mails it answers, whose ids nobody can guess, then by the
 * reference in its subject, which counts only from somebody who has to do with the ticket.
 */
@ApplicationScoped
public class MatchingMail {

  private static final Pattern MESSAGE_ID = Pattern.compile("<[^<>\\s]{1,900}>");

  private IncomingMails incoming;
  private OutgoingMails outgoing;
  private TicketsByMail tickets;
  private Ledger ledger;
  private MailSettings settings;

  protected MatchingMail() {}

  @Inject
  public MatchingMail(
      IncomingMails incoming,
      OutgoingMails outgoing,
      TicketsByMail tickets,
      Ledger ledger,
      MailSettings settings) {
    this.incoming = incoming;
    this.outgoing = outgoing;
    this.tickets = tickets;
    this.ledger = ledger;
    this.settings = settings;
  }

  /** The ticket that the mail belongs to. */
  public Match match(ParsedMail mail) {
    ThreadHints hints = ThreadHints.of(mail);
    String sender = mail.from().address();
    return incoming
        .ticketOfAny(hints.messageIds())
        .flatMap(id -> tickets.byId(id, sender))
        .or(() -> bySubject(hints, sender))
        .map(MatchingMail::matched)
        .orElseGet(Match::none);
  }

  private Optional<Candidate> bySubject(ThreadHints hints, String sender) {
    return hints.tickets().stream()
        .limit(5)
        .flatMap(number -> tickets.find(number, sender).stream())
        .filter(Candidate::involvesSender)
        .findFirst();
  }

  private static Match matched(Candidate candidate) {
    return new Match(
        candidate.closed() ? Match.Kind.CLOSED : Match.Kind.OPEN, Optional.of(candidate.number()));
  }

  /** The reference of the ticket with that key. */
  public String reference(long ticketId) {
    return tickets.byId(ticketId, "").orElseThrow().number().toString();
  }

  /** Marks what a bounce is about; the ticket, when it is about a mail of ours. */
  public Optional<TicketNumber> bounced(ParsedMail bounce) {
    for (String messageId : idsIn(bounce)) {
      Optional<Sent> sent = outgoing.byMessageId(messageId);
      if (sent.isPresent()) {
        mark(sent.get(), bounce);
        return Optional.of(sent.get().ticket());
      }
    }
    return Optional.empty();
  }

  private void mark(Sent sent, ParsedMail bounce) {
    outgoing.bounced(sent.id());
    String status = bounce.report().map(DeliveryReport::status).orElse("");
    tickets.enterBounce(sent.ticket(), sent.recipient(), status);
    ledger.append(
        Chain.ticket(sent.ticket().toString()),
        "mail.bounced",
        Facts.none()
            .put("mail", sent.id())
            .put("status", status)
            .personal("recipient", sent.recipient(), null));
  }

  /** The report's own word first, then everything of our form that the bounce mentions. */
  private Set<String> idsIn(ParsedMail bounce) {
    Set<String> ids = new LinkedHashSet<>();
    bounce.report().flatMap(DeliveryReport::originalMessageId).ifPresent(ids::add);
    Matcher matcher = MESSAGE_ID.matcher(bounce.text().visible() + "\n" + bounce.text().folded());
    while (matcher.find()) {
      ids.add(matcher.group());
    }
    ids.addAll(bounce.inReplyTo());
    ids.addAll(bounce.references());
    ids.removeIf(id -> !settings.ownMail().isOwnMessageId(id));
    return ids;
  }
}
