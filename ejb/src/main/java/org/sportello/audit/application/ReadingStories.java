package org.sportello.audit.application;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.sportello.audit.application.Story.Mail;
import org.sportello.audit.application.Story.Told;
import org.sportello.ledger.application.ActorNames;
import org.sportello.ledger.application.PersonalTexts;
import org.sportello.ledger.application.TrailEntry;
import org.sportello.ledger.application.Trails;
import org.sportello.ledger.domain.Chain;
import org.sportello.platform.failure.Forbidden;
import org.sportello.platform.query.Queries;
import org.sportello.platform.security.Caller;
import org.sportello.platform.security.Role;
import org.sportello.ticket.application.ReadingTickets;
import org.sportello.ticket.application.TicketView;
import org.sportello.ticket.domain.TicketNumber;

/**
 * Tells the whole story of a ticket to those who audit, to owners of processes and to supervisors,
 * and remembers who read it: once for half an hour, however often a page asks.
 */
@Stateless
public class ReadingStories {
  /** What is remembered of reading a story. */
  static final String READ = "story.read";

  private static final int MOST = 5000;

  private static final String MAILS =
      """
      select m.id, m.template, m.recipient, m.subject, m.message_id, m.state, m.created_at,
        m.sent_at, cast(count(a.id) as int) as failures,
        (array_agg(a.error order by a.id desc))[1] as last_error
      from outgoing_mail m left join outgoing_mail_attempt a on a.outgoing_mail_id = m.id
      where m.ticket_id = :ticket group by m.id order by m.id
      """;

  private ReadingTickets tickets;
  private Trails trails;
  private ActorNames names;
  private DiagramFacts diagrams;
  private DiagramVersions versions;
  private Readings readings;
  private Queries queries;
  private Clock clock;

  protected ReadingStories() {}

  @Inject
  public ReadingStories(
      ReadingTickets tickets,
      Trails trails,
      ActorNames names,
      DiagramFacts diagrams,
      DiagramVersions versions,
      Readings readings,
      Queries queries,
      Clock clock) {
    this.tickets = tickets;
    this.trails = trails;
    this.names = names;
    this.diagrams = diagrams;
    this.versions = versions;
    this.readings = readings;
    this.queries = queries;
    this.clock = clock;
  }

  /**
   * The ticket's story; that it was read is put on the ledger.
   *
   * @throws org.sportello.platform.failure.NotFound when the ticket does not exist for the caller
   * @throws Forbidden when the caller is neither reader nor supervisor
   */
  public Story read(Caller caller, TicketNumber number) {
    Story story = told(caller, number);
    Instant since = clock.instant().minus(Readings.ONE_READING);
    readings.remember(caller, number.toString(), READ, since);
    return story;
  }

  /**
   * The same for somebody whose reading is remembered as something else.
   *
   * @throws org.sportello.platform.failure.NotFound when the ticket does not exist for the caller
   * @throws Forbidden when the caller is neither reader nor supervisor
   */
  public Story told(Caller caller, TicketNumber number) {
    TicketView ticket = tickets.one(caller, number);
    if (!caller.isReader() && !caller.is(Role.SUPERVISOR)) {
      throw new Forbidden("The story of a ticket is for auditors, process owners, supervisors.");
    }
    String reference = ticket.reference();
    List<TrailEntry> found = trails.of(Chain.ticket(reference), 0, MOST + 1, PersonalTexts.SHOWN);
    boolean isWhole = found.size() <= MOST;
    List<TrailEntry> entries = isWhole ? found : found.subList(0, MOST);
    Set<DiagramVersions.Part> parts = DiagramVersions.parts(entries);
    List<DiagramVersions.Release> releases = versions.releases(parts);
    List<Readings.Read> lookedAt = readings.of(reference);
    Set<String> persons = new HashSet<>(StoryFacts.persons(entries));
    releases.forEach(release -> persons.addAll(release.persons()));
    lookedAt.forEach(reading -> persons.add(reading.person()));
    Map<String, String> named = names.ofPersons(persons);
    List<Told> told = new Telling(diagrams, named, mails(ticket.id())).tell(entries);
    return new Story(
        reference,
        ticket.subject(),
        isWhole,
        told,
        versions.told(parts, releases, named),
        lookedAt.stream().map(reading -> reading.told(named)).toList());
  }

  private Map<Long, Mail> mails(long ticket) {
    return queries
        .list(
            MAILS,
            Map.of("ticket", ticket),
            row ->
                new Mail(
                    row.key("id"),
                    row.text("template"),
                    row.text("recipient"),
                    row.text("subject"),
                    row.text("message_id"),
                    row.text("state"),
                    row.instant("created_at"),
                    row.instant("sent_at"),
                    row.number("failures"),
                    row.text("last_error")))
        .stream()
        .collect(Collectors.toMap(Mail::id, Function.identity()));
  }
}
