package org.sportello.privacy.application;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.sportello.ledger.application.Ledger;
import org.sportello.ledger.domain.Facts;
import org.sportello.platform.failure.RuleViolated;
import org.sportello.platform.query.Queries;
import org.sportello.platform.security.Caller;

/** Keeps what a court or an authority may want to see from being erased, for as long as needed. */
@Stateless
public class LegalHolds {
  private static final String ALL =
      """
      select h.id, h.reason, s.name as set_by, h.set_at, h.lift_reason, l.name as lifted_by,
        h.lifted_at
      from legal_hold h join person s on s.id = h.set_by left join person l on l.id = h.lifted_by
      where h.person_id = :person order by h.id desc
      """;
  private static final String SET =
      """
      insert into legal_hold (person_id, reason, set_by, set_at)
      values (:person, :reason, :by, :at)
      on conflict (person_id) where lifted_at is null do nothing
      """;
  private static final String LIFT =
      """
      update legal_hold set lift_reason = :reason, lifted_by = :by, lifted_at = :at
      where person_id = :person and lifted_at is null
      """;

  private PersonalData people;
  private Queries queries;
  private Ledger ledger;
  private Clock clock;

  protected LegalHolds() {}

  @Inject
  public LegalHolds(PersonalData people, Queries queries, Ledger ledger, Clock clock) {
    this.people = people;
    this.queries = queries;
    this.ledger = ledger;
    this.clock = clock;
  }

  /**
   * A hold.
   *
   * @param reason why it was set
   * @param setBy who set it
   * @param setAt when
   * @param liftReason why it was lifted, null while it holds
   * @param liftedBy who lifted it, null while it holds
   * @param liftedAt when, null while it holds
   */
  @Schema(name = "LegalHold")
  public record Hold(
      String reason,
      String setBy,
      Instant setAt,
      @Schema(nullable = true) String liftReason,
      @Schema(nullable = true) String liftedBy,
      @Schema(nullable = true) Instant liftedAt) {}

  /** All holds of that person, the newest first. */
  public List<Hold> of(Caller caller, long person) {
    people.requireReader(caller, person);
    return queries.list(
        ALL,
        Map.of("person", person),
        row ->
            new Hold(
                row.text("reason"),
                row.text("set_by"),
                row.instant("set_at"),
                row.text("lift_reason"),
                row.text("lifted_by"),
                row.instant("lifted_at")));
  }

  /**
   * From now on nothing of the person is erased.
   *
   * @throws RuleViolated when that is so already
   */
  public void set(Caller caller, long person, String reason) {
    people.requireKeeper(caller, person);
    if (change(SET, caller, person, reason) == 0) {
      throw new RuleViolated("person-on-hold", "A legal hold is set for this person already.");
    }
    record(caller, person, "hold.set", reason);
  }

  /**
   * The person's data may be erased again.
   *
   * @throws RuleViolated when there is no hold
   */
  public void lift(Caller caller, long person, String reason) {
    people.requireKeeper(caller, person);
    if (change(LIFT, caller, person, reason) == 0) {
      throw new RuleViolated("person-not-on-hold", "There is no legal hold for this person.");
    }
    record(caller, person, "hold.lifted", reason);
  }

  private int change(String sql, Caller caller, long person, String reason) {
    return queries.change(
        sql,
        Map.of(
            "person",
            person,
            "reason",
            reason.strip(),
            "by",
            caller.personId(),
            "at",
            clock.instant().truncatedTo(ChronoUnit.MICROS)));
  }

  private void record(Caller caller, long person, String kind, String reason) {
    people.acting(
        caller,
        () ->
            ledger.append(
                PersonalData.chain(person),
                kind,
                Facts.none()
                    .put("person", person)
                    .personal("reason", reason.strip(), caller.personId())));
  }
}
