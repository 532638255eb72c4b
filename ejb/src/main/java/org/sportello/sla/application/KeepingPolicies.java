package org.sportello.sla.application;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Tuple;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.sportello.ledger.application.Ledger;
import org.sportello.ledger.domain.Chain;
import org.sportello.ledger.domain.Facts;
import org.sportello.platform.acting.Acting;
import org.sportello.platform.acting.Actor;
import org.sportello.platform.failure.Forbidden;
import org.sportello.platform.failure.InvalidInput;
import org.sportello.platform.failure.InvalidInput.FieldError;
import org.sportello.platform.query.Turns;
import org.sportello.platform.security.Caller;
import org.sportello.platform.security.Role;
import org.sportello.ticket.domain.Priority;

/**
 * Shows to staff what is promised by plan and priority, and lets administrators enter promises that
 * follow the present ones. A ticket keeps the promise it was given until its own priority or plan
 * changes.
 */
@Stateless
public class KeepingPolicies {

  private static final Duration USUAL_NOTICE = Duration.ofMinutes(6);

  private static final String ALL =
      """
      select p.id, p.plan_code, p.priority, p.valid_from, p.calendar_code, t.target, t.minutes,
        t.paused_while_pending, t.paused_while_on_hold
      from sla_policy p left join sla_target t on t.policy_id = p.id
      order by p.plan_code nulls first, p.priority, p.valid_from, t.target
      """;

  private Ledger ledger;
  private Acting acting;
  private Clock clock;

  @Inject private Turns turns;
  @PersistenceContext private EntityManager entities;

  protected KeepingPolicies() {}

  @Inject
  public KeepingPolicies(Ledger ledger, Acting acting, Clock clock) {
    this.ledger = ledger;
    this.acting = acting;
    this.clock = clock;
  }

  /**
   * What is promised for one plan and priority.
   *
   * @param plan the plan's code, or null for requesters whose plan is unknown or has none of its
   *     own
   * @param versions the oldest first; each is valid until the next one is
   */
  public record Policy(
      @Schema(nullable = true) String plan, String priority, List<Promise> versions) {}

  /**
   * A promise.
   *
   * @param validFrom null for ever since
   * @param calendar code of the business calendar
   * @param targets by their name: firstResponse, nextResponse, resolution, update
   */
  public record Promise(
      @Schema(nullable = true) Instant validFrom,
      String calendar,
      SortedMap<String, Target> targets) {}

  /**
   * How much business time may pass.
   *
   * @param time ISO 8601, in whole minutes
   */
  public record Target(String time, boolean pausedWhilePending, boolean pausedWhileOnHold) {}

  /** All policies, by plan and priority. */
  public List<Policy> all(Caller caller) {
    if (!caller.isStaff() && !caller.isReader()) {
      throw new Forbidden("Service levels are shown to staff.");
    }
    Map<String, Policy> policies = new LinkedHashMap<>();
    Map<Long, Promise> promises = new LinkedHashMap<>();
    List<?> rows = entities.createNativeQuery(ALL, Tuple.class).getResultList();
    for (Object each : rows) {
      Tuple row = (Tuple) each;
      String plan = row.get("plan_code", String.class);
      String priority = row.get("priority", String.class);
      Policy policy =
          policies.computeIfAbsent(
              plan + "/" + priority, key -> new Policy(plan, priority, new ArrayList<>()));
      Promise promise =
          promises.computeIfAbsent(
              row.get("id", Long.class),
              id -> {
                Promise entered = promise(row);
                policy.versions().add(entered);
                return entered;
              });
      if (row.get("target") != null) {
        promise.targets().put(nameOf(row.get("target", String.class)), target(row));
      }
    }
    return List.copyOf(policies.values());
  }

  /**
   * What is promised for one plan and priority; there may be no version yet.
   *
   * @param plan the plan's code, or null
   */
  public Policy one(Caller caller, String plan, Priority priority) {
    return all(caller).stream()
        .filter(policy -> Objects.equals(policy.plan(), plan))
        .filter(policy -> policy.priority().equals(priority.code()))
        .findFirst()
        .orElseGet(() -> new Policy(plan, priority.code(), List.of()));
  }

  /** The same, kept from other changes until the transaction ends. */
  public Policy locked(Caller caller, String plan, Priority priority) {
    turns.take("policy/" + plan + "/" + priority.code());
    return one(caller, plan, priority);
  }

  /**
   * Enters a promise that follows the present one.
   *
   * @param reason why, for the ledger
   * @throws InvalidInput naming what cannot be
   */
  public void change(Caller caller, Policy before, Promise promise, String reason) {
    if (!caller.is(Role.ADMIN)) {
      throw new Forbidden("Service levels are changed by administrators.");
    }
    Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    Instant validFrom = promise.validFrom() == null ? now.plus(USUAL_NOTICE) : promise.validFrom();
    check(before, promise, validFrom, now);
    Number id =
        (Number)
            entities
                .createNativeQuery(
                    "insert into sla_policy (plan_code, priority, valid_from, entered_at,"
                        + " calendar_code) values (cast(:plan as text), :priority, :validFrom,"
                        + " :now, :calendar) returning id",
                    Long.class)
                .setParameter("plan", before.plan())
                .setParameter("priority", before.priority())
                .setParameter("validFrom", validFrom)
                .setParameter("now", now)
                .setParameter("calendar", promise.calendar())
                .getSingleResult();
    promise
        .targets()
        .forEach(
            (name, target) ->
                entities
                    .createNativeQuery(
                        "insert into sla_target (policy_id, target, minutes, paused_while_pending,"
                            + " paused_while_on_hold) values (:id, :target, :minutes, :pending,"
                            + " :onHold)")
                    .setParameter("id", id)
                    .setParameter("target", codeOf(name))
                    .setParameter("minutes", (int) Duration.parse(target.time()).toMinutes())
                    .setParameter("pending", target.pausedWhilePending())
                    .setParameter("onHold", target.pausedWhileOnHold())
                    .executeUpdate());
    acting.as(
        Actor.person(Long.toString(caller.personId()), caller.name()),
        () ->
            ledger.append(
                Chain.system(),
                "slaPolicy.changed",
                Facts.none()
                    .put("policy", id.longValue())
                    .put("plan", before.plan())
                    .put("priority", before.priority())
                    .put("validFrom", validFrom)
                    .put("calendar", promise.calendar())
                    .put("before", inForce(before))
                    .put("targets", facts(promise))
                    .personal("reason", reason, caller.personId())));
  }

  private void check(Policy before, Promise promise, Instant validFrom, Instant now) {
    List<FieldError> errors = new ArrayList<>();
    if (isMissing("plan", before.plan())) {
      errors.add(new FieldError("", "There is no plan " + before.plan() + "."));
    }
    if (isMissing("sla_calendar", promise.calendar())) {
      errors.add(new FieldError("/calendar", "There is no calendar " + promise.calendar() + "."));
    }
    if (validFrom.isBefore(now.plus(KeepingCalendars.NOTICE))) {
      errors.add(
          new FieldError("/validFrom", "A promise is entered at least five minutes before."));
    }
    if (before.versions().stream().anyMatch(other -> validFrom.equals(other.validFrom()))) {
      errors.add(new FieldError("/validFrom", "Another promise holds from then on."));
    }
    promise
        .targets()
        .forEach(
            (name, target) -> {
              Duration time = Duration.parse(target.time());
              if (time.toMinutes() < 1 || time.toSecondsPart() > 0 || time.toDays() > 365) {
                errors.add(
                    new FieldError(
                        "/targets/" + name + "/time",
                        "Expected are whole minutes, one at least and a year at most."));
              }
            });
    if (!errors.isEmpty()) {
      throw new InvalidInput(errors);
    }
  }

  private boolean isMissing(String table, String code) {
    return code != null
        && entities
            .createNativeQuery("select 1 from " + table + " where code = :code", Integer.class)
            .setParameter("code", code)
            .getResultList()
            .isEmpty();
  }

  private static Map<String, Object> inForce(Policy before) {
    List<Promise> versions = before.versions();
    if (versions.isEmpty()) {
      return null;
    }
    Promise last = versions.get(versions.size() - 1);
    return Map.of("calendar", last.calendar(), "targets", facts(last));
  }

  private static Map<String, Object> facts(Promise promise) {
    Map<String, Object> facts = new TreeMap<>();
    promise
        .targets()
        .forEach(
            (name, target) ->
                facts.put(
                    name,
                    Map.of(
                        "time", target.time(),
                        "pausedWhilePending", target.pausedWhilePending(),
                        "pausedWhileOnHold", target.pausedWhileOnHold())));
    return facts;
  }

  /** As JSON names it: {@code firstResponse}. */
  private static String nameOf(String code) {
    return Pattern.compile("-(.)")
        .matcher(code)
        .replaceAll(found -> found.group(1).toUpperCase(Locale.ROOT));
  }

  private static String codeOf(String name) {
    return name.replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT);
  }

  private static Promise promise(Tuple row) {
    Instant validFrom = row.get("valid_from", Instant.class);
    return new Promise(
        validFrom.equals(Instant.EPOCH) ? null : validFrom,
        row.get("calendar_code", String.class),
        new TreeMap<>());
  }

  private static Target target(Tuple row) {
    return new Target(
        Duration.ofMinutes(row.get("minutes", Integer.class)).toString(),
        row.get("paused_while_pending", Boolean.class),
        row.get("paused_while_on_hold", Boolean.class));
  }
}
