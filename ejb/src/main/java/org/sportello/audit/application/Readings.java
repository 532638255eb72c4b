package org.sportello.audit.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.sportello.ledger.application.Ledger;
import org.sportello.ledger.domain.Chain;
import org.sportello.ledger.domain.Facts;
import org.sportello.platform.acting.Acting;
import org.sportello.platform.acting.Actor;
import org.sportello.platform.query.Queries;
import org.sportello.platform.security.Caller;

/**
 * Remembers who read what, on a chain beside that of the ticket: whoever only looks adds nothing to
 * what they look at.
 */
@ApplicationScoped
class Readings {
  /** So long readings of the same count as one. */
  static final Duration ONE_READING = Duration.ofMinutes(30);

  private static final String NEWEST =
      """
      select at, kind, actor_id from ledger_entry where chain = :chain
      order by sequence desc limit 100
      """;

  private static final String KNOWN =
      """
      select 1 as known from (
        select at, kind, actor_id, data from ledger_entry where chain = :chain
        order by sequence desc limit 200) newest
      where at > :since and kind = :kind and actor_id = :person
        and data ->> 'what' is not distinct from cast(:what as text)
      limit 1
      """;

  private Ledger ledger;
  private Acting acting;
  private Queries queries;

  protected Readings() {}

  @Inject
  Readings(Ledger ledger, Acting acting, Queries queries) {
    this.ledger = ledger;
    this.acting = acting;
    this.queries = queries;
  }

  /** Somebody looked: when, who by their id, and at what. */
  record Read(Instant at, String person, String kind) {
    Story.Reading told(Map<String, String> names) {
      return new Story.Reading(at, names.getOrDefault(person, person), kind);
    }
  }

  static Chain chain(String reference) {
    return Chain.of("reading", reference);
  }

  /** The newest hundred, the newest first. */
  List<Read> of(String reference) {
    return queries.list(
        NEWEST,
        Map.of("chain", chain(reference).id()),
        row -> new Read(row.instant("at"), row.text("actor_id"), row.text("kind")));
  }

  /** Puts it on the ledger, unless the same person did the same since then. */
  void remember(Caller caller, String reference, String kind, Instant since) {
    remember(caller, new Visit(chain(reference), kind, reference, null), since);
  }

  /** Puts it on the ledger, unless the same person has visited the same since then. */
  void remember(Caller caller, Visit visit, Instant since) {
    String person = Long.toString(caller.personId());
    Map<String, Object> same = new HashMap<>();
    same.put("chain", visit.chain().id());
    same.put("since", since);
    same.put("kind", visit.kind());
    same.put("person", person);
    same.put("what", visit.what());
    if (queries.list(KNOWN, same, row -> row.number("known")).isEmpty()) {
      Facts facts = Facts.none().put("ticket", visit.ticket()).put("what", visit.what());
      acting.as(
          Actor.person(person, caller.name()),
          () -> ledger.append(visit.chain(), visit.kind(), facts));
    }
  }
}
