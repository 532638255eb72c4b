package org.sportello.audit.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
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
 * Remembers who read what of a ticket, on a chain beside the ticket's own: whoever only looks adds
 * nothing to what they look at.
 */
@ApplicationScoped
class Readings {
  private static final String NEWEST =
      """
      select at, kind, actor_id from ledger_entry where chain = :chain
      order by sequence desc limit 100
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
    String person = Long.toString(caller.personId());
    boolean isKnown =
        of(reference).stream()
            .anyMatch(
                read ->
                    read.person().equals(person)
                        && read.kind().equals(kind)
                        && read.at().isAfter(since));
    if (!isKnown) {
      acting.as(
          Actor.person(person, caller.name()),
          () -> ledger.append(chain(reference), kind, Facts.of("ticket", reference)));
    }
  }
}
