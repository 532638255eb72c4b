package org.sportello.plan.application;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Tuple;
import java.time.DateTimeException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.sportello.ledger.application.Ledger;
import org.sportello.ledger.domain.Chain;
import org.sportello.ledger.domain.Facts;
import org.sportello.platform.acting.Acting;
import org.sportello.platform.acting.Actor;
import org.sportello.platform.failure.Forbidden;
import org.sportello.platform.failure.InvalidInput;
import org.sportello.platform.failure.InvalidInput.FieldError;
import org.sportello.platform.failure.NotFound;
import org.sportello.platform.query.Turns;
import org.sportello.platform.security.Caller;
import org.sportello.platform.security.Role;

/**
 * Shows the plans to staff and lets administrators change them: what a contract covers (002-07,
 * 002-21) and the periods that it sets otherwise than the diagrams (002-13). A change holds for
 * what is decided from then on.
 */
@Stateless
public class KeepingPlans {

  private static final String ALL =
      """
      select p.code, p.name_it, p.name_en, array_to_string(p.channels, ',') as channels,
        array_to_string(p.categories, ',') as kinds, s.name as period_name, s.period
      from plan p left join plan_period s on s.plan_code = p.code
      order by p.code, s.name
      """;

  private Ledger ledger;
  private Acting acting;

  @Inject private Turns turns;
  @PersistenceContext private EntityManager entities;

  protected KeepingPlans() {}

  @Inject
  public KeepingPlans(Ledger ledger, Acting acting) {
    this.ledger = ledger;
    this.acting = acting;
  }

  /** A text in the two languages of the product. */
  public record PlanTitle(String it, String en) {}

  /**
   * A plan.
   *
   * @param channels codes of the channels that technical requests may come by
   * @param kinds codes of the kinds of ticket that it covers
   * @param periods ISO 8601 by the name that the diagrams give them
   */
  public record Plan(
      String code,
      PlanTitle name,
      List<String> channels,
      List<String> kinds,
      SortedMap<String, String> periods) {}

  /** All plans, by code. */
  public List<Plan> all(Caller caller) {
    if (!caller.isStaff() && !caller.isReader()) {
      throw new Forbidden("Plans are shown to staff.");
    }
    Map<String, Plan> plans = new TreeMap<>();
    List<?> rows = entities.createNativeQuery(ALL, Tuple.class).getResultList();
    for (Object each : rows) {
      Tuple row = (Tuple) each;
      Plan plan = plans.computeIfAbsent(row.get("code", String.class), code -> plan(row));
      if (row.get("period_name") != null) {
        plan.periods().put(row.get("period_name", String.class), row.get("period", String.class));
      }
    }
    return List.copyOf(plans.values());
  }

  /**
   * One plan.
   *
   * @throws NotFound when there is none with this code
   */
  public Plan one(Caller caller, String code) {
    return find(caller, code).orElseThrow(() -> new NotFound("There is no plan " + code + "."));
  }

  /** The plan with this code, kept from other changes until the transaction ends. */
  public Optional<Plan> locked(Caller caller, String code) {
    turns.take("plan/" + code);
    return find(caller, code);
  }

  private Optional<Plan> find(Caller caller, String code) {
    return all(caller).stream().filter(plan -> plan.code().equals(code)).findFirst();
  }

  /**
   * Enters a plan or makes it another one.
   *
   * @param before what {@link #locked} has shown, or null for a new plan
   * @param reason why, for the ledger
   */
  public void change(Caller caller, Plan before, Plan after, String reason) {
    if (!caller.is(Role.ADMIN)) {
      throw new Forbidden("Plans are changed by administrators.");
    }
    check(after);
    entities
        .createNativeQuery(
            "insert into plan (code, name_it, name_en, channels, categories) values"
                + " (:code, :it, :en, :channels, :kinds) on conflict (code) do update set"
                + " name_it = excluded.name_it, name_en = excluded.name_en,"
                + " channels = excluded.channels, categories = excluded.categories")
        .setParameter("code", after.code())
        .setParameter("it", after.name().it())
        .setParameter("en", after.name().en())
        .setParameter("channels", after.channels().toArray(String[]::new))
        .setParameter("kinds", after.kinds().toArray(String[]::new))
        .executeUpdate();
    entities
        .createNativeQuery("delete from plan_period where plan_code = :code")
        .setParameter("code", after.code())
        .executeUpdate();
    after
        .periods()
        .forEach(
            (name, period) ->
                entities
                    .createNativeQuery(
                        "insert into plan_period (plan_code, name, period)"
                            + " values (:code, :name, :period)")
                    .setParameter("code", after.code())
                    .setParameter("name", name)
                    .setParameter("period", period)
                    .executeUpdate());
    acting.as(
        Actor.person(Long.toString(caller.personId()), caller.name()),
        () ->
            ledger.append(
                Chain.system(),
                before == null ? "plan.entered" : "plan.changed",
                Facts.none()
                    .put("plan", after.code())
                    .put("before", before == null ? null : facts(before))
                    .put("after", facts(after))
                    .personal("reason", reason, caller.personId())));
  }

  private static void check(Plan plan) {
    List<FieldError> errors = new ArrayList<>();
    if (!plan.code().matches("[a-z][a-z0-9-]{0,99}") || plan.code().equals("default")) {
      errors.add(
          new FieldError(
              "", "A code has small letters, digits and hyphens, and is not 'default'."));
    }
    plan.periods()
        .forEach(
            (name, period) -> {
              if (!name.matches("[a-z][A-Za-z0-9]{0,99}") || !isPeriod(period)) {
                errors.add(
                    new FieldError(
                        "/periods/" + name, "Expected is a period such as PT48H or P2D."));
              }
            });
    if (!errors.isEmpty()) {
      throw new InvalidInput(errors);
    }
  }

  private static boolean isPeriod(String text) {
    try {
      return Duration.parse(text).compareTo(Duration.ZERO) > 0;
    } catch (DateTimeException e) {
      return false;
    }
  }

  private static Map<String, Object> facts(Plan plan) {
    return Map.of(
        "nameIt", plan.name().it(),
        "nameEn", plan.name().en(),
        "channels", plan.channels(),
        "kinds", plan.kinds(),
        "periods", plan.periods());
  }

  private static Plan plan(Tuple row) {
    return new Plan(
        row.get("code", String.class),
        new PlanTitle(row.get("name_it", String.class), row.get("name_en", String.class)),
        codes(row.get("channels", String.class)),
        codes(row.get("kinds", String.class)),
        new TreeMap<>());
  }

  private static List<String> codes(String joined) {
    return joined.isEmpty() ? List.of() : List.of(joined.split(",", -1));
  }
}
