package org.sportello.intervention.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sportello.intervention.application.Intervention.Person;
import org.sportello.platform.query.Columns;
import org.sportello.platform.query.Queries;

/** Keeps what was asked for, and what became of it. */
@ApplicationScoped
public class InterventionStore {

  private static final String SELECT =
      """
      select i.id, i.reference, i.kind, i.process, i.version, i.instance, i.element, i.activity,
        i.job, i.target, i.due, i.reason, i.asker_id, asker.name as asker, i.asked_at, i.state,
        i.decided_by_id, decider.name as decider, i.decided_at, i.decision_reason
      from intervention i
      join person asker on asker.id = i.asker_id
      left join person decider on decider.id = i.decided_by_id
      """;

  private Queries queries;
  private Intervening engine;

  protected InterventionStore() {}

  @Inject
  public InterventionStore(Queries queries, Intervening engine) {
    this.queries = queries;
    this.engine = engine;
  }

  /** One that is kept, with what the engine has to know to do it. */
  record Kept(Intervention shown, Wanted wanted) {}

  long add(Wanted wanted, String reason, long asker, Instant at) {
    Map<String, Object> parameters = new HashMap<>();
    parameters.put("reference", wanted.reference());
    parameters.put("kind", wanted.kind());
    parameters.put("process", wanted.process());
    parameters.put("version", wanted.version());
    parameters.put("instance", wanted.instance());
    parameters.put("element", wanted.element());
    parameters.put("activity", wanted.activity());
    parameters.put("job", wanted.job());
    parameters.put("target", wanted.target());
    parameters.put("due", wanted.due());
    parameters.put("reason", reason);
    parameters.put("asker", asker);
    parameters.put("at", at);
    return queries
        .list(
            """
            insert into intervention (reference, kind, process, version, instance, element,
              activity, job, target, due, reason, asker_id, asked_at)
            values (:reference, :kind, :process, :version, :instance, :element,
              :activity, :job, :target, cast(:due as timestamptz), :reason, :asker, :at)
            returning id
            """,
            parameters,
            row -> row.key("id"))
        .get(0);
  }

  Optional<Kept> find(long id) {
    return queries.list(SELECT + " where i.id = :id", Map.of("id", id), this::read).stream()
        .findFirst();
  }

  /** Finds one and keeps everybody else from deciding it meanwhile. */
  Optional<Kept> lock(long id) {
    return queries
        .list(SELECT + " where i.id = :id for update of i", Map.of("id", id), this::read)
        .stream()
        .findFirst();
  }

  List<Intervention> newest(String state, String reference, long before, int most) {
    Map<String, Object> parameters = new HashMap<>(Map.of("before", before));
    String sql = SELECT + " where i.id < :before";
    if (state != null) {
      parameters.put("state", state);
      sql += " and i.state = :state";
    }
    if (reference != null) {
      parameters.put("reference", reference);
      sql += " and i.reference = :reference";
    }
    return queries.list(sql + " order by i.id desc limit " + most, parameters, this::read).stream()
        .map(Kept::shown)
        .toList();
  }

  void decide(long id, String state, Long person, Instant at, String reason) {
    Map<String, Object> parameters = new HashMap<>(Map.of("id", id, "state", state, "at", at));
    parameters.put("person", person);
    parameters.put("reason", reason);
    queries.change(
        """
        update intervention set state = :state, decided_by_id = cast(:person as bigint),
          decided_at = :at, decision_reason = :reason
        where id = :id
        """,
        parameters);
  }

  private Kept read(Columns row) throws SQLException {
    Wanted wanted =
        new Wanted(
            row.text("reference"),
            row.text("kind"),
            row.text("process"),
            row.number("version"),
            row.text("instance"),
            row.text("element"),
            row.text("activity"),
            row.text("job"),
            row.text("target"),
            row.instant("due"));
    Long decider = row.key("decided_by_id");
    return new Kept(
        new Intervention(
            row.key("id"),
            wanted.reference(),
            wanted.kind(),
            wanted.process(),
            wanted.version(),
            wanted.element(),
            engine.name(wanted.process(), wanted.version(), wanted.element()),
            wanted.target(),
            wanted.target() == null
                ? null
                : engine.name(wanted.process(), wanted.version(), wanted.target()),
            wanted.due(),
            row.text("reason"),
            new Person(row.key("asker_id"), row.text("asker")),
            row.instant("asked_at"),
            row.text("state"),
            decider == null ? null : new Person(decider, row.text("decider")),
            row.instant("decided_at"),
            row.text("decision_reason")),
        wanted);
  }
}
