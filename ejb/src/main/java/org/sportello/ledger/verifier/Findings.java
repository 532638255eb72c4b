package org.sportello.ledger.verifier;

import java.util.ArrayList;
import java.util.List;

/**
 * Collects findings: the first of them in full, the rest by number only, so that memory stays
 * bounded.
 */
public final class Findings {
  private static final int KEPT = 1000;

  private final List<LedgerFinding> kept = new ArrayList<>();
  private long total;

  /** Nothing found yet. */
  public Findings() {}

  /** Adds one. */
  public void add(LedgerFinding finding) {
    total++;
    if (kept.size() < KEPT) {
      kept.add(finding);
    }
  }

  /** Adds that the text beside an entry is another than the one committed to. */
  public void personalTextChanged(String chain, long sequence) {
    add(
        LedgerFinding.inChain(
            Problem.PERSONAL_TEXT_CHANGED,
            chain,
            sequence,
            "A personal text beside the entry is not the one that the entry commits to."));
  }

  /** The first ones. */
  public List<LedgerFinding> kept() {
    return List.copyOf(kept);
  }

  /** How many there are. */
  public long total() {
    return total;
  }
}
