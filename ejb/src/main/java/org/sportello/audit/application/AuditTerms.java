package org.sportello.audit.application;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.sportello.ledger.application.Ledger;
import org.sportello.ledger.domain.Chain;
import org.sportello.ledger.domain.Facts;
import org.sportello.platform.acting.Acting;
import org.sportello.platform.acting.Actor;
import org.sportello.platform.failure.Forbidden;
import org.sportello.platform.failure.InvalidInput;
import org.sportello.platform.failure.NotFound;
import org.sportello.platform.query.Queries;
import org.sportello.platform.security.Caller;
import org.sportello.platform.security.Role;

/** Keeps for how long somebody may audit; administrators set it, with a reason. */
@Stateless
public class AuditTerms {
  private static final String ONE =
      """
      select t.begins, t.ends, s.name as set_by, t.set_at
      from audit_term t join person s on s.id = t.set_by
      where t.person_id = :person
      """;
  private static final String SET =
      """
      insert into audit_term (person_id, begins, ends, set_by, set_at)
      values (:person, :begins, :ends, :by, :at)
      on conflict (person_id) do update set begins = excluded.begins, ends = excluded.ends,
        set_by = excluded.set_by, set_at = excluded.set_at
      """;

  private Queries queries;
  private Ledger ledger;
  private Acting acting;
  private Clock clock;

  protected AuditTerms() {}

  @Inject
  public AuditTerms(Queries queries, Ledger ledger, Acting acting, Clock clock) {
    this.queries = queries;
    this.ledger = ledger;
    this.acting = acting;
    this.clock = clock;
  }

  /**
   * A term.
   *
   * @param from its first moment
   * @param until the first moment after it
   * @param setBy who set it
   * @param setAt when
   */
  @Schema(name = "AuditTerm", description = "For how long somebody may audit")
  public record AuditTerm(Instant from, Instant until, String setBy, Instant setAt) {}

  /** The term of that person; empty where they may audit without end, if they may. */
  public Optional<AuditTerm> of(Caller caller, long person) {
    if (!caller.is(Role.ADMIN) && !caller.is(Role.AUDITOR)) {
      throw new Forbidden("Terms of auditors are shown to administrators and auditors.");
    }
    requireExisting(person);
    return found(person);
  }

  /**
   * Within that time alone the person may audit.
   *
   * @param from its first moment; null for now
   * @throws Forbidden when the caller is no administrator
   * @throws InvalidInput when it ends before it begins, or has ended
   */
  public AuditTerm set(Caller caller, long person, Instant from, Instant until, String reason) {
    requireAdministrator(caller, person);
    Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    Instant begins = from == null ? now : from.truncatedTo(ChronoUnit.MICROS);
    Instant ends = until.truncatedTo(ChronoUnit.MICROS);
    if (!ends.isAfter(begins) || !ends.isAfter(now)) {
      throw new InvalidInput("/until", "A term ends after it begins, and later than now.");
    }
    Map<String, Object> before = facts(found(person).orElse(null));
    queries.change(
        SET,
        Map.of(
            "person", person, "begins", begins, "ends", ends, "by", caller.personId(), "at", now));
    AuditTerm term = found(person).orElseThrow();
    record(caller, person, "auditTerm.set", before, facts(term), reason);
    return term;
  }

  /**
   * The person may audit without end again, if the identity provider says so.
   *
   * @throws NotFound when there is no term
   */
  public void lift(Caller caller, long person, String reason) {
    requireAdministrator(caller, person);
    AuditTerm before =
        found(person)
            .orElseThrow(() -> new NotFound("Person " + person + " may audit without end."));
    queries.change("delete from audit_term where person_id = :person", Map.of("person", person));
    record(caller, person, "auditTerm.lifted", facts(before), facts(null), reason);
  }

  private Optional<AuditTerm> found(long person) {
    return queries
        .list(
            ONE,
            Map.of("person", person),
            row ->
                new AuditTerm(
                    row.instant("begins"),
                    row.instant("ends"),
                    row.text("set_by"),
                    row.instant("set_at")))
        .stream()
        .findFirst();
  }

  private void requireAdministrator(Caller caller, long person) {
    if (!caller.is(Role.ADMIN)) {
      throw new Forbidden("Administrators set for how long somebody may audit.");
    }
    requireExisting(person);
  }

  private void requireExisting(long person) {
    if (queries
        .list(
            "select id from person where id = :person",
            Map.of("person", person),
            row -> row.key("id"))
        .isEmpty()) {
      throw new NotFound("There is no person " + person + ".");
    }
  }

  private static Map<String, Object> facts(AuditTerm term) {
    Map<String, Object> facts = new HashMap<>();
    facts.put("from", term == null ? null : term.from().toString());
    facts.put("until", term == null ? null : term.until().toString());
    return facts;
  }

  private void record(
      Caller caller,
      long person,
      String kind,
      Map<String, Object> before,
      Map<String, Object> after,
      String reason) {
    acting.as(
        Actor.person(Long.toString(caller.personId()), caller.name()),
        () ->
            ledger.append(
                Chain.of("person", Long.toString(person)),
                kind,
                Facts.none()
                    .put("person", person)
                    .put("before", before)
                    .put("after", after)
                    .personal("reason", reason.strip(), caller.personId())));
  }
}
