package org.sportello.platform.engine;

import java.util.ArrayList;
import java.util.List;
import org.sportello.ledger.application.Ledger;
import org.sportello.ledger.domain.Chain;
import org.sportello.ledger.domain.Facts;
import org.sportello.platform.acting.Acting;
import org.sportello.platform.acting.Actor;
import org.sportello.platform.acting.ProcessElement;

/** Keeps in memory what would go on the ledger. */
public class RecordedLedger implements Ledger {

  private final Acting acting;
  private final List<Entry> entries = new ArrayList<>();

  /** One entry. */
  public record Entry(Chain chain, String kind, Facts facts, Actor actor, ProcessElement element) {}

  public RecordedLedger(Acting acting) {
    this.acting = acting;
  }

  @Override
  public synchronized void append(Chain chain, String kind, Facts facts) {
    entries.add(new Entry(chain, kind, facts, acting.actor(), acting.element().orElse(null)));
  }

  @Override
  public void start(Chain chain, String kind, Facts facts) {
    append(chain, kind, facts);
  }

  /** Everything appended so far. */
  public synchronized List<Entry> entries() {
    return List.copyOf(entries);
  }

  /** The entries of that kind. */
  public List<Entry> of(String kind) {
    return entries().stream().filter(entry -> entry.kind().equals(kind)).toList();
  }
}
