package org.sportello.ledger.infrastructure;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.sportello.ledger.LedgerDatabase;
import org.sportello.ledger.domain.CanonicalJson;
import org.sportello.ledger.domain.Chain;
import org.sportello.ledger.domain.Draft;
import org.sportello.ledger.domain.Entry;
import org.sportello.ledger.domain.Facts;
import org.sportello.platform.acting.Actor;
import org.sportello.platform.acting.ProcessElement;

/** Entries for tests: one instance is one transaction. */
public final class Writing {
  /** When all entries of the tests are written. */
  public static final Instant AT = Instant.parse("2026-03-02T09:00:00.123456Z");

  private final List<Draft> drafts = new ArrayList<>();
  private ProcessElement element =
      new ProcessElement("Triage", 3, "ServiceTask_Route", "Route ticket");

  /** A transaction without entries yet. */
  public static Writing oneTransaction() {
    return new Writing();
  }

  /** Writes a chain with so many entries, in a transaction of its own. */
  public static void chain(Chain chain, int entries) throws SQLException {
    Writing writing = oneTransaction().begin(chain, "ticket.opened", Facts.none().put("n", 1));
    for (int n = 2; n <= entries; n++) {
      writing.append(chain, "action.performed", Facts.none().put("n", n));
    }
    writing.commit();
  }

  /** The entry with other facts and the hash that fits them. */
  public static Entry forged(Entry entry, Facts facts) {
    return new Entry(
            entry.chain(),
            entry.sequence(),
            entry.at(),
            entry.kind(),
            entry.actorType(),
            entry.actorId(),
            entry.process(),
            CanonicalJson.object(facts.plain()).build(),
            null,
            null)
        .chainedTo(entry.previousHash());
  }

  public Writing begin(Chain chain, String kind, Facts facts) {
    return draft(chain, true, kind, facts);
  }

  public Writing append(Chain chain, String kind, Facts facts) {
    return draft(chain, false, kind, facts);
  }

  /** Lets what follows happen in that element. */
  public Writing within(ProcessElement other) {
    element = other;
    return this;
  }

  /** Writes them as the application does. */
  public void commit() throws SQLException {
    try (Connection connection = LedgerDatabase.asApplication()) {
      LedgerWriter.write(connection, drafts);
      connection.commit();
    }
  }

  private Writing draft(Chain chain, boolean opens, String kind, Facts facts) {
    drafts.add(Draft.of(chain, opens, kind, AT, Actor.person("p-1", "Ada"), element, facts));
    return this;
  }
}
