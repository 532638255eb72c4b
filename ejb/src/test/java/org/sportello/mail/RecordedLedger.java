package org.sportello.mail;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.sportello.ledger.application.Ledger;
import org.sportello.ledger.domain.Chain;
import org.sportello.ledger.domain.Facts;

/** Keeps the kinds of what is appended, for tests that run without a server's transactions. */
public final class RecordedLedger implements Ledger {

  private final List<String> entries = Collections.synchronizedList(new ArrayList<>());

  @Override
  public void append(Chain chain, String kind, Facts facts) {
    entries.add(chain + " " + kind);
  }

  @Override
  public void start(Chain chain, String kind, Facts facts) {
    entries.add(chain + " " + kind);
  }

  public List<String> entries() {
    return List.copyOf(entries);
  }
}
