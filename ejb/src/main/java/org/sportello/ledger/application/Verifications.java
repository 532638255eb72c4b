package org.sportello.ledger.application;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbBuilder;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.sportello.ledger.domain.Chain;
import org.sportello.ledger.domain.Facts;
import org.sportello.ledger.verifier.Report;
import org.sportello.platform.failure.Busy;
import org.sportello.platform.failure.InvalidInput;
import org.sportello.platform.failure.NotFound;
import org.sportello.platform.query.Columns;
import org.sportello.platform.query.Queries;

/** Keeps the verifications that are asked for, so that one sees from anywhere how far they are. */
@Stateless
public class Verifications {
  private static final Jsonb JSON = JsonbBuilder.create();
  private static final int SHOWN = 20;

  private static final String SELECT =
      """
      select v.id, v.scope, v.ticket, v.since, v.until, p.name, v.requested_at,
        case when v.state = 'running' and v.heard_at < clock_timestamp() - interval '1 minute'
          then 'lost' else v.state end as state,
        v.total, v.done, cast(v.report as text) as report
      from ledger_verification v join person p on p.id = v.requested_by
      """;

  private static final String ADD =
      """
      insert into ledger_verification (scope, ticket, since, until, requested_by, requested_at)
      values (?1, ?2, cast(?3 as timestamptz), cast(?4 as timestamptz), ?5, ?6) returning id
      """;

  private Ledger ledger;
  private Queries queries;
  private Clock clock;
  private Event<Requested> requests;

  @PersistenceContext private EntityManager entities;

  protected Verifications() {}

  @Inject
  public Verifications(Ledger ledger, Queries queries, Clock clock, Event<Requested> requests) {
    this.ledger = ledger;
    this.queries = queries;
    this.clock = clock;
    this.requests = requests;
  }

  /** A verification is asked for; it is run once that is committed. */
  public record Requested(long id) {}

  /**
   * Asks for a verification, and puts that on the ledger.
   *
   * @param ticket the reference of the ticket whose chain to verify, or null
   * @param since where the period begins, or null; with {@code until}
   * @throws InvalidInput where ticket and period are both given, or half a period
   * @throws Busy while another one runs
   */
  public Verification request(long personId, String ticket, Instant since, Instant until) {
    String scope = scope(ticket, since, until);
    boolean isBusy =
        queries
            .list(SELECT + " order by v.id desc limit 20", Map.of(), Verifications::read)
            .stream()
            .anyMatch(one -> one.state().equals("running"));
    if (isBusy && ticket == null) {
      throw new Busy("Another verification is running: wait until it is done.");
    }
    Number id =
        (Number)
            entities
                .createNativeQuery(ADD)
                .setParameter(1, scope)
                .setParameter(2, ticket)
                .setParameter(3, since == null ? null : since.toString())
                .setParameter(4, until == null ? null : until.toString())
                .setParameter(5, personId)
                .setParameter(6, clock.instant().truncatedTo(ChronoUnit.MICROS))
                .getSingleResult();
    ledger.append(
        Chain.system(),
        "ledger.verified",
        Facts.of("scope", scope)
            .put("verification", id.longValue())
            .put("ticket", ticket)
            .put("since", since)
            .put("until", until));
    requests.fire(new Requested(id.longValue()));
    return one(id.longValue());
  }

  /**
   * One of them.
   *
   * @throws NotFound where there is none of that id
   */
  public Verification one(long id) {
    return queries
        .list(SELECT + " where v.id = :id", Map.of("id", id), Verifications::read)
        .stream()
        .findFirst()
        .orElseThrow(() -> new NotFound("There is no verification " + id + "."));
  }

  /** The newest ones, the newest first. */
  public List<Verification> newest() {
    return queries.list(
        SELECT + " order by v.id desc limit " + SHOWN, Map.of(), Verifications::read);
  }

  /** So many entries of so many have been read. */
  @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
  public void progressed(long id, long done, long total) {
    entities
        .createNativeQuery(
            "update ledger_verification set done = ?1, total = ?2, heard_at = clock_timestamp()"
                + " where id = ?3")
        .setParameter(1, done)
        .setParameter(2, total)
        .setParameter(3, id)
        .executeUpdate();
  }

  /** It is done; without a report it failed. */
  @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
  public void ended(long id, Report report) {
    entities
        .createNativeQuery(
            "update ledger_verification set state = ?1, report = cast(?2 as jsonb),"
                + " heard_at = clock_timestamp() where id = ?3")
        .setParameter(1, report == null ? "failed" : "done")
        .setParameter(2, report == null ? null : JSON.toJson(report))
        .setParameter(3, id)
        .executeUpdate();
  }

  private static String scope(String ticket, Instant since, Instant until) {
    if ((since == null) != (until == null)) {
      throw new InvalidInput(
          since == null ? "/since" : "/until", "a period has a beginning and an end");
    } else if (since != null && !since.isBefore(until)) {
      throw new InvalidInput("/until", "a period ends after it began");
    } else if (since != null && ticket != null) {
      throw new InvalidInput("/ticket", "either a ticket or a period");
    }
    return ticket != null ? "ticket" : since != null ? "period" : "all";
  }

  private static Verification read(Columns row) throws java.sql.SQLException {
    String report = row.text("report");
    return new Verification(
        row.key("id"),
        row.text("scope"),
        row.text("ticket"),
        row.instant("since"),
        row.instant("until"),
        row.text("name"),
        row.instant("requested_at"),
        row.text("state"),
        row.key("total"),
        row.key("done"),
        report == null ? null : JSON.fromJson(report, Report.class));
  }
}
