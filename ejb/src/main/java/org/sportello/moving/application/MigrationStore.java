package org.sportello.moving.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbBuilder;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sportello.moving.application.Migration.Counts;
import org.sportello.moving.application.Migration.OfTicket;
import org.sportello.moving.application.Migration.Person;
import org.sportello.platform.query.Columns;
import org.sportello.platform.query.Queries;

/** Keeps migrations and what came of each ticket. */
@ApplicationScoped
public class MigrationStore {

  private static final Jsonb JSON = JsonbBuilder.create();
  private static final String ID = "id";
  private static final String STATE = "state";

  private static final String SELECT =
      """
      select m.id, m.release, m.reason, m.author_id, author.name as author, m.asked_at, m.state,
        cast(m.mappings as text) as mappings, m.mapped_by_id, mapper.name as mapper,
        m.started_by_id, starter.name as starter, m.started_at, m.ended_at,
        c.total, c.listed, c.can, c.cannot, c.moved, c.failed, c.gone
      from ticket_migration m
      join person author on author.id = m.author_id
      left join person mapper on mapper.id = m.mapped_by_id
      left join person starter on starter.id = m.started_by_id
      cross join lateral (
        select count(*) as total,
          count(*) filter (where t.state = 'listed') as listed,
          count(*) filter (where t.state = 'can') as can,
          count(*) filter (where t.state = 'cannot') as cannot,
          count(*) filter (where t.state = 'moved') as moved,
          count(*) filter (where t.state = 'failed') as failed,
          count(*) filter (where t.state = 'gone') as gone
        from ticket_migration_ticket t where t.migration_id = m.id) c
      """;

  private static final String TICKETS =
      """
      select t.id, t.reference, t.subject, mt.from_release, mt.state,
        cast(mt.findings as text) as findings, mt.at
      from ticket_migration_ticket mt join ticket t on t.id = mt.ticket_id
      where mt.migration_id = :id and mt.ticket_id > :after
      """;

  private static final String PLACES =
      """
      select w.process, w.version, w.element, count(*) as tickets
      from ticket_migration_ticket mt
      join ticket t on t.id = mt.ticket_id
      join engine.ticket_wait w on w.reference = t.reference
      join engine.ticket_release r on r.reference = t.reference
      where mt.migration_id = :id and mt.state <> 'moved' and r.release <> :release
        and w.process <> 'MessageDelivery'
      group by w.process, w.version, w.element order by w.process, w.version, w.element
      """;

  private Queries queries;

  protected MigrationStore() {}

  @Inject
  public MigrationStore(Queries queries) {
    this.queries = queries;
  }

  long add(int release, String reason, long author, Instant at) {
    return queries
        .list(
            """
            insert into ticket_migration (release, reason, author_id, asked_at)
            values (:release, :reason, :author, :at) returning id
            """,
            Map.of("release", release, "reason", reason, "author", author, "at", at),
            row -> row.key(ID))
        .get(0);
  }

  /**
   * Puts every ticket on the list that runs on another release; only those named where some are.
   */
  int listTickets(long id, int release, List<String> references) {
    String all =
        """
        insert into ticket_migration_ticket (migration_id, ticket_id, from_release)
        select cast(:id as bigint), t.id, r.release
        from engine.ticket_release r join ticket t on t.reference = r.reference
        where r.release <> :release
        """;
    Map<String, Object> parameters = new HashMap<>(Map.of(ID, id, "release", release));
    if (references.isEmpty()) {
      return queries.change(all, parameters);
    }
    parameters.put("references", references);
    return queries.change(all + " and t.reference = any(:references)", parameters);
  }

  List<Migration> newest(int most) {
    return queries.list(
        SELECT + " order by m.id desc limit " + most, Map.of(), MigrationStore::read);
  }

  Optional<Migration> find(long id) {
    return queries.list(SELECT + " where m.id = :id", Map.of(ID, id), MigrationStore::read).stream()
        .findFirst();
  }

  /** Keeps everybody else from changing its state meanwhile. */
  Optional<String> lockState(long id) {
    return state(id, "update");
  }

  /** Keeps its state as it is until the transaction ends. */
  Optional<String> holdState(long id) {
    return state(id, "share");
  }

  private Optional<String> state(long id, String lock) {
    return queries
        .list(
            "select state from ticket_migration where id = :id for " + lock,
            Map.of(ID, id),
            row -> row.text(STATE))
        .stream()
        .findFirst();
  }

  void become(long id, String state) {
    queries.change(
        "update ticket_migration set state = :state where id = :id", Map.of(ID, id, STATE, state));
  }

  void started(long id, long person, Instant at) {
    queries.change(
        """
        update ticket_migration set state = 'moving', started_by_id = :person, started_at = :at,
          ended_at = null
        where id = :id
        """,
        Map.of(ID, id, "person", person, "at", at));
  }

  void ended(long id, Instant at) {
    queries.change(
        "update ticket_migration set state = 'done', ended_at = :at where id = :id",
        Map.of(ID, id, "at", at));
  }

  /** Takes other mappings, and has those tried again that could not be moved. */
  void map(long id, List<Mapping> mappings, Long person) {
    Map<String, Object> parameters = new HashMap<>();
    parameters.put(ID, id);
    parameters.put("mappings", JSON.toJson(mappings.toArray(new Mapping[0])));
    parameters.put("person", person);
    queries.change(
        """
        update ticket_migration set mappings = cast(:mappings as jsonb), state = 'trying',
          mapped_by_id = cast(:person as bigint), started_by_id = null, started_at = null,
          ended_at = null
        where id = :id
        """,
        parameters);
    queries.change(
        """
        update ticket_migration_ticket set state = 'listed', findings = null
        where migration_id = :id and state in ('can', 'cannot', 'failed')
        """,
        Map.of(ID, id));
  }

  /** The next tickets in that state, in the order of their numbers. */
  List<OfTicket> next(long id, String state, int most) {
    return tickets(id, state, 0, most);
  }

  List<OfTicket> tickets(long id, String state, long after, int most) {
    Map<String, Object> parameters = new HashMap<>(Map.of(ID, id, "after", after));
    String sql = TICKETS;
    if (state != null) {
      parameters.put(STATE, state);
      sql += " and mt.state = :state";
    }
    return queries.list(
        sql + " order by mt.ticket_id limit " + most, parameters, MigrationStore::ofTicket);
  }

  List<TicketMover.Place> places(long id, int release) {
    return queries.list(
        PLACES,
        Map.of(ID, id, "release", release),
        row ->
            new TicketMover.Place(
                row.text("process"),
                row.number("version"),
                row.text("element"),
                row.key("tickets")));
  }

  Map<Integer, Long> running() {
    Map<Integer, Long> running = new HashMap<>();
    queries.list(
        "select release, count(*) as tickets from engine.ticket_release group by release",
        Map.of(),
        row -> running.put(row.number("release"), row.key("tickets")));
    return running;
  }

  /** Locks the ticket, as every command does. */
  void lockTicket(long ticket) {
    queries.list(
        "select id from ticket where id = :ticket for update",
        Map.of("ticket", ticket),
        row -> row.key(ID));
  }

  /** Whether it is still in that state; it stays so until the transaction ends. */
  boolean isStill(long id, long ticket, String state) {
    return queries
        .list(
            """
            select state from ticket_migration_ticket
            where migration_id = :id and ticket_id = :ticket for update
            """,
            Map.of(ID, id, "ticket", ticket),
            row -> row.text(STATE))
        .contains(state);
  }

  void became(long id, long ticket, String state, List<MoveFinding> findings, Instant at) {
    Map<String, Object> parameters =
        new HashMap<>(Map.of(ID, id, "ticket", ticket, STATE, state, "at", at));
    parameters.put(
        "findings", findings.isEmpty() ? null : JSON.toJson(findings.toArray(new MoveFinding[0])));
    queries.change(
        """
        update ticket_migration_ticket set state = :state, at = :at,
          findings = cast(:findings as jsonb)
        where migration_id = :id and ticket_id = :ticket
        """,
        parameters);
  }

  private static OfTicket ofTicket(Columns row) throws SQLException {
    String findings = row.text("findings");
    return new OfTicket(
        row.key(ID),
        row.text("reference"),
        row.text("subject"),
        row.number("from_release"),
        row.text(STATE),
        findings == null ? List.of() : List.of(JSON.fromJson(findings, MoveFinding[].class)),
        row.instant("at"));
  }

  private static Migration read(Columns row) throws SQLException {
    return new Migration(
        row.key(ID),
        row.number("release"),
        row.text("reason"),
        new Person(row.key("author_id"), row.text("author")),
        row.instant("asked_at"),
        row.text(STATE),
        List.of(JSON.fromJson(row.text("mappings"), Mapping[].class)),
        person(row, "mapped_by_id", "mapper"),
        person(row, "started_by_id", "starter"),
        row.instant("started_at"),
        row.instant("ended_at"),
        new Counts(
            row.key("total"),
            row.key("listed"),
            row.key("can"),
            row.key("cannot"),
            row.key("moved"),
            row.key("failed"),
            row.key("gone")));
  }

  private static Person person(Columns row, String id, String name) throws SQLException {
    Long key = row.key(id);
    return key == null ? null : new Person(key, row.text(name));
  }
}
