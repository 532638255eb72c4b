package org.sportello.mail;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.sportello.ledger.application.Ledger;
import org.sportello.ledger.domain.Chain;
import org.sportello.ledger.domain.Facts;

/** Keeps the kinds of what is appended, for tests that run without a server's transactions. */
public final class RecordedLedger implements Ledger {

  private final List<String> entries = Collections.synchronizedList(new ArrayList<>());
  private final Map<String, Facts> latest = new ConcurrentHashMap<>();

  @Override
  public void append(Chain chain, String kind, Facts facts) {
    entries.add(chain + " " + kind);
    latest.put(kind, facts);
  }

  @Override
  public void start(Chain chain, String kind, Facts facts) {
    append(chain, kind, facts);
  }

  /** The plain facts of the latest entry of this kind. */
  public Map<String, Object> facts(String kind) {
    return latest.get(kind).plain();
  }

  public List<String> entries() {
    return List.copyOf(entries);
  }
}
