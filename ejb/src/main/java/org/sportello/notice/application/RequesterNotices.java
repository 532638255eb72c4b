package org.sportello.notice.application;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import org.sportello.confirmation.application.LinkSettings;
import org.sportello.confirmation.application.OneClickLinks;
import org.sportello.confirmation.domain.LinkPurpose;
import org.sportello.mail.application.ComposingMail;
import org.sportello.mail.domain.MailFile;
import org.sportello.mail.domain.MailTemplate;
import org.sportello.requester.domain.Person;
import org.sportello.sla.application.SlaClocks;
import org.sportello.ticket.application.Conversations;
import org.sportello.ticket.application.CoveringTickets;
import org.sportello.ticket.application.PublicWords;
import org.sportello.ticket.application.WaitingForThirdParties;
import org.sportello.ticket.domain.Saying;
import org.sportello.ticket.domain.Ticket;
import org.sportello.ticket.domain.TicketNumber;
import org.sportello.ticket.domain.Tickets;

/**
 * Writes to requesters: fills each template with what it needs, the expected time from the service
 * targets, the announced deadline, and the one-click links that need no login (001-05, 001-11).
 */
@Stateless
public class RequesterNotices {

  private static final Duration RATING_OPEN = Duration.ofDays(14);

  private Tickets tickets;
  private ComposingMail mail;
  private SlaClocks clocks;
  private OneClickLinks links;
  private LinkSettings pages;
  private WaitingForThirdParties thirdParties;
  private CoveringTickets coverage;
  private NoticeTexts texts;
  private EnclosedFiles.Choice enclosed;
  private Conversations conversations;
  private Clock clock;

  protected RequesterNotices() {}

  @Inject
  public RequesterNotices(
      Tickets tickets,
      ComposingMail mail,
      SlaClocks clocks,
      OneClickLinks links,
      LinkSettings pages,
      WaitingForThirdParties thirdParties,
      CoveringTickets coverage,
      NoticeTexts texts,
      EnclosedFiles.Choice enclosed,
      Conversations conversations,
      Clock clock) {
    this.tickets = tickets;
    this.mail = mail;
    this.clocks = clocks;
    this.links = links;
    this.pages = pages;
    this.thirdParties = thirdParties;
    this.coverage = coverage;
    this.texts = texts;
    this.enclosed = enclosed;
    this.conversations = conversations;
    this.clock = clock;
  }

  /**
   * Writes to the ticket's requester.
   *
   * @param template the mail's code
   * @param deadline what the mail announces, or null
   * @param details codes of reasons or missing facts that the mail spells out; may be empty
   */
  public void write(String reference, String template, Duration deadline, List<String> details) {
    Ticket ticket = tickets.lock(TicketNumber.of(reference));
    Map<String, Object> model = new HashMap<>();
    switch (template) {
      case "taken-in-charge" ->
          clocks
              .standing(ticket.id())
              .resolution()
              .due()
              .ifPresent(due -> model.put("expectedAt", due));
      case "solved" -> solved(reference, deadline, model);
      case "survey" -> survey(reference, model);
      case "missing-facts" -> model.put("facts", missingFacts(ticket, details));
      case "merged" -> model.put("original", String.join(", ", details));
      case "not-entitled" -> model.put("reason", refusal(ticket, details));
      case "waiting-for-third-party" -> thirdParties.describe(reference, model);
      default -> {
        // The ticket's own facts suffice.
      }
    }
    if (MailTemplate.find(template).isEmpty()) {
      model.put("ticketUrl", pages.ticketUrl(reference));
    }
    mail.queueToRequester(reference, template, model);
    clocks.automaticPublicReply(ticket.id(), clock.instant());
  }

  /**
   * Sends what a member of staff has written, as it was written, with its files. Files that would
   * make the mail too large are named in it instead, with the place where they can be had.
   *
   * @param followers who gets it besides the requester
   */
  public void writeWords(PublicWords said, Collection<Person> followers) {
    EnclosedFiles files = enclosed.of(said.files());
    Map<String, Object> model = new HashMap<>(Map.of("body", said.words()));
    if (said.html() != null) {
      model.put("html", said.html());
    }
    if (!files.leftOut().isEmpty()) {
      model.put("leftOut", files.leftOut().stream().map(MailFile::fileName).toList());
      model.put("ticketUrl", pages.ticketUrl(said.reference()));
    }
    OptionalLong sent =
        mail.queueToRequester(said.reference(), said.occasion(), model, files.sent());
    for (Person follower : followers) {
      mail.queueTo(said.reference(), said.occasion(), follower, model, files.sent());
    }
    if (sent.isPresent() && !files.leftOut().isEmpty()) {
      noteLeftOut(said.reference(), files.leftOut());
    }
  }

  /** What the requester did not get by mail stands in the conversation, for staff. */
  private void noteLeftOut(String reference, List<MailFile> files) {
    Ticket ticket = tickets.lock(TicketNumber.of(reference));
    conversations.add(
        ticket.number(),
        Saying.note(
            texts.filled(
                ticket.language(),
                "note.too-large-to-send",
                files.stream().map(MailFile::fileName).collect(Collectors.joining(", ")))));
  }

  private List<String> missingFacts(Ticket ticket, List<String> details) {
    List<String> wanted = new ArrayList<>(details);
    if (wanted.isEmpty()) {
      wanted.addAll(ticket.productCode() == null ? List.of("product") : List.of("version"));
      wanted.addAll(List.of("anomaly", "analysis", "access", "contact"));
    }
    String language = ticket.requester().language();
    return wanted.stream().map(fact -> texts.fact(language, fact)).toList();
  }

  private String refusal(Ticket ticket, List<String> details) {
    String reason =
        details.stream()
            .findFirst()
            .orElseGet(
                () -> {
                  if (ticket.planCode() == null) {
                    return "no-plan";
                  }
                  return coverage.channelCovered(ticket)
                      ? "kind-not-covered"
                      : "channel-not-covered";
                });
    return texts.reason(ticket.requester().language(), reason);
  }

  private void solved(String reference, Duration grace, Map<String, Object> model) {
    Instant closesAt = clock.instant().plus(grace);
    model.put("closesAt", closesAt);
    model.put("confirmUrl", links.issue(reference, LinkPurpose.CONFIRM, closesAt).toString());
    model.put("reopenUrl", links.issue(reference, LinkPurpose.REOPEN, closesAt).toString());
  }

  private void survey(String reference, Map<String, Object> model) {
    Instant until = clock.instant().plus(RATING_OPEN);
    model.put("satisfiedUrl", links.issue(reference, LinkPurpose.SATISFIED, until).toString());
    model.put("notSatisfiedUrl", links.issue(reference, LinkPurpose.UNSATISFIED, until).toString());
  }
}
