package org.sportello.privacy.application;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.Period;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.sportello.ledger.application.Ledger;
import org.sportello.ledger.domain.Chain;
import org.sportello.ledger.domain.Facts;
import org.sportello.platform.acting.Acting;
import org.sportello.platform.acting.Actor;
import org.sportello.platform.code.Coded;
import org.sportello.platform.code.UnknownCode;
import org.sportello.platform.failure.Forbidden;
import org.sportello.platform.failure.InvalidInput;
import org.sportello.platform.failure.NotFound;
import org.sportello.platform.query.Queries;
import org.sportello.platform.security.Caller;
import org.sportello.platform.security.Role;

/** Decides how long each kind of personal data is kept, and destroys what is older. */
@Stateless
public class Retention {
  /** How many of a kind are destroyed in one transaction. */
  private static final int PIECE = 500;

  private static final String RULES = "select kind, keep_for, changed_at from retention_rule";
  private static final String DECIDE =
      """
      insert into retention_rule (kind, keep_for, changed_by, changed_at)
      values (:kind, cast(:keepFor as text), :by, :at)
      on conflict (kind) do update set keep_for = excluded.keep_for,
        changed_by = excluded.changed_by, changed_at = excluded.changed_at
      """;

  private Queries queries;
  private Ledger ledger;
  private Acting acting;
  private Clock clock;

  protected Retention() {}

  @Inject
  public Retention(Queries queries, Ledger ledger, Acting acting, Clock clock) {
    this.queries = queries;
    this.ledger = ledger;
    this.acting = acting;
    this.clock = clock;
  }

  /**
   * How long a kind of data is kept.
   *
   * @param kind {@code original-mails}, {@code set-aside-mails}, {@code sent-mails}, {@code files},
   *     {@code conversations} or {@code drafts}
   * @param keepFor ISO 8601; null for ever
   * @param usual how long where nobody has decided
   * @param changedAt when that was decided, null where nobody has
   */
  @Schema(name = "RetentionRule")
  public record Rule(
      String kind,
      @Schema(nullable = true) String keepFor,
      String usual,
      @Schema(nullable = true) Instant changedAt) {}

  /**
   * All kinds.
   *
   * @throws Forbidden when the caller is neither administrator nor auditor
   */
  public List<Rule> all(Caller caller) {
    if (!caller.is(Role.ADMIN) && !caller.is(Role.AUDITOR)) {
      throw new Forbidden("Retention is shown to administrators and auditors.");
    }
    return List.copyOf(rules().values());
  }

  /**
   * Decides on a kind.
   *
   * @param keepFor a number of years, months, weeks or days in ISO 8601; null for ever
   * @throws NotFound when there is no such kind
   * @throws InvalidInput when that is no period of at least a day
   */
  public Rule decide(Caller caller, String code, String keepFor, String reason) {
    if (!caller.is(Role.ADMIN)) {
      throw new Forbidden("Administrators decide how long data are kept.");
    }
    RetainedKind kind = kind(code);
    check(keepFor);
    Rule before = rules().get(kind);
    Map<String, Object> values = new HashMap<>();
    values.put("kind", code);
    values.put("keepFor", keepFor);
    values.put("by", caller.personId());
    values.put("at", clock.instant().truncatedTo(ChronoUnit.MICROS));
    queries.change(DECIDE, values);
    acting.as(
        Actor.person(Long.toString(caller.personId()), caller.name()),
        () ->
            ledger.append(
                Chain.system(),
                "retention.changed",
                Facts.of("key", code)
                    .put("before", before.keepFor() == null ? "for ever" : before.keepFor())
                    .put("after", keepFor == null ? "for ever" : keepFor)
                    .personal("reason", reason, caller.personId())));
    return rules().get(kind);
  }

  /**
   * Destroys the next part of what is too old, in the transaction in progress.
   *
   * @return whether there may be more
   */
  public boolean applyNext() {
    boolean isMore = false;
    for (Map.Entry<RetainedKind, Rule> each : rules().entrySet()) {
      if (each.getValue().keepFor() != null) {
        isMore |= apply(each.getKey(), Period.parse(each.getValue().keepFor())) >= PIECE;
      }
    }
    return isMore;
  }

  private int apply(RetainedKind kind, Period keepFor) {
    Instant before = clock.instant().atZone(ZoneOffset.UTC).minus(keepFor).toInstant();
    int gone = queries.change(kind.destroying(), Map.of("before", before, "most", PIECE));
    if (gone > 0) {
      ledger.append(
          Chain.system(),
          "retention.applied",
          Facts.of("key", kind.code()).put("items", gone).put("before", before));
    }
    return gone;
  }

  private Map<RetainedKind, Rule> rules() {
    Map<String, Rule> decided = new HashMap<>();
    queries.list(
        RULES,
        Map.of(),
        row ->
            decided.put(
                row.text("kind"),
                new Rule(
                    row.text("kind"),
                    row.text("keep_for"),
                    kind(row.text("kind")).usual().toString(),
                    row.instant("changed_at"))));
    Map<RetainedKind, Rule> rules = new EnumMap<>(RetainedKind.class);
    for (RetainedKind kind : RetainedKind.values()) {
      String usual = kind.usual().toString();
      rules.put(kind, decided.getOrDefault(kind.code(), new Rule(kind.code(), usual, usual, null)));
    }
    return rules;
  }

  private static RetainedKind kind(String code) {
    try {
      return Coded.of(RetainedKind.class, code);
    } catch (UnknownCode e) {
      throw new NotFound("There is no kind of data " + code + ".");
    }
  }

  private static void check(String keepFor) {
    List<String> wrong = new ArrayList<>();
    try {
      if (keepFor != null
          && (!keepFor.matches("P[0-9]{1,4}[YMWD]") || Period.parse(keepFor).isZero())) {
        wrong.add(keepFor);
      }
    } catch (DateTimeException e) {
      wrong.add(keepFor);
    }
    if (!wrong.isEmpty()) {
      throw new InvalidInput("/keepFor", "a period as in P2Y, P6M, P4W or P90D");
    }
  }
}
