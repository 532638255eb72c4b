package org.sportello.live.application;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.sportello.platform.code.Coded;
import org.sportello.platform.failure.Forbidden;
import org.sportello.platform.failure.NotFound;
import org.sportello.platform.query.Queries;
import org.sportello.platform.security.Caller;
import org.sportello.ticket.application.ReadingTickets;
import org.sportello.ticket.application.TicketView.Human;
import org.sportello.ticket.domain.TicketNumber;

/**
 * Keeps who of the staff has a ticket before them, so that two do not answer at once (003-12).
 * Whoever is there says so again before their time is up; who does not is gone.
 */
@Stateless
public class BeingPresent {

  private static final Duration STAY = Duration.ofSeconds(50);

  /** Somebody who does the same as before is not noticed again. */
  private static final String STAYS =
      """
      insert into ticket_presence as p (ticket_id, person_id, tab, activity, until)
      values (:ticket, :person, :tab, :activity, :until)
      on conflict (ticket_id, person_id, tab) do update
        set until = excluded.until, activity = excluded.activity,
            xact = case when p.activity = excluded.activity and p.until > :now
              then p.xact else excluded.xact end
      """;

  private static final String LEAVES =
      """
      update ticket_presence set until = :now, xact = pg_current_xact_id()
      where ticket_id = :ticket and person_id = :person and tab = :tab and until > :now
      """;

  private static final String FORGETS =
      """
      delete from ticket_presence where ctid in (
        select ctid from ticket_presence where until < :old order by until limit 20
        for update skip locked)
      """;

  private static final String OTHERS =
      """
      select p.id as person_id, p.name as person_name, p.username as person_username,
        max(t.activity) as activity
      from ticket_presence t join person p on p.id = t.person_id
      where t.ticket_id = :ticket and t.until > :now and t.person_id <> :me
      group by p.id order by p.name, p.id
      """;

  private ReadingTickets reading;
  private Queries queries;
  private Event<PresenceChanged> changes;
  private Clock clock;

  @PersistenceContext private EntityManager entities;

  protected BeingPresent() {}

  @Inject
  public BeingPresent(
      ReadingTickets reading, Queries queries, Event<PresenceChanged> changes, Clock clock) {
    this.reading = reading;
    this.queries = queries;
    this.changes = changes;
    this.clock = clock;
  }

  /** Somebody at a ticket. */
  public record Present(Human person, Activity activity) {}

  /**
   * The caller is there, in that tab of a browser, for the next minute or so.
   *
   * @throws NotFound when the ticket does not exist for the caller
   * @throws Forbidden when the caller does not work tickets
   */
  public List<Present> stay(Caller caller, TicketNumber number, String tab, Activity activity) {
    long ticket = seen(caller, number);
    Instant now = clock.instant();
    entities.createNativeQuery(FORGETS).setParameter("old", now.minus(STAY)).executeUpdate();
    entities
        .createNativeQuery(STAYS)
        .setParameter("ticket", ticket)
        .setParameter("person", caller.personId())
        .setParameter("tab", tab)
        .setParameter("activity", activity.code())
        .setParameter("until", now.plus(STAY))
        .setParameter("now", now)
        .executeUpdate();
    changes.fire(new PresenceChanged());
    return others(caller, ticket, now);
  }

  /** The caller has left it, in that tab. */
  public List<Present> leave(Caller caller, TicketNumber number, String tab) {
    long ticket = seen(caller, number);
    Instant now = clock.instant();
    entities
        .createNativeQuery(LEAVES)
        .setParameter("ticket", ticket)
        .setParameter("person", caller.personId())
        .setParameter("tab", tab)
        .setParameter("now", now)
        .executeUpdate();
    changes.fire(new PresenceChanged());
    return others(caller, ticket, now);
  }

  /** Who else is there. */
  public List<Present> others(Caller caller, TicketNumber number) {
    return others(caller, seen(caller, number), clock.instant());
  }

  private List<Present> others(Caller caller, long ticket, Instant now) {
    return queries.list(
        OTHERS,
        Map.of("ticket", ticket, "now", now, "me", caller.personId()),
        row ->
            new Present(
                new Human(
                    row.key("person_id"), row.text("person_name"), row.text("person_username")),
                Coded.of(Activity.class, row.text("activity"))));
  }

  private long seen(Caller caller, TicketNumber number) {
    long ticket = reading.one(caller, number).id();
    if (!caller.isStaff()) {
      throw new Forbidden("Who else is there is for those who work tickets.");
    }
    return ticket;
  }
}
