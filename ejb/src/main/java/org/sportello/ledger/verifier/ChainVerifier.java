package org.sportello.ledger.verifier;

import java.util.Locale;
import org.sportello.ledger.domain.ChainRecords;
import org.sportello.ledger.domain.Entry;
import org.sportello.ledger.domain.Head;
import org.sportello.ledger.domain.Leaf;

/**
 * Verifies chain after chain as the records come in; keeps no more than one chain's numbers in
 * memory.
 */
public final class ChainVerifier implements ChainRecords {
  private final Findings findings;
  private ChainUnderTest current;
  private long chains;
  private long entries;
  private long sealedEntries;

  /** Reports to those findings. */
  public ChainVerifier(Findings findings) {
    this.findings = findings;
  }

  @Override
  public void entry(Entry entry) {
    entries++;
    chain(entry.chain()).entry(entry);
  }

  @Override
  public void unreadable(String chain, long sequence) {
    entries++;
    chain(chain).unreadable(sequence);
  }

  @Override
  public void leaf(Leaf leaf) {
    chain(leaf.chain()).leaf(leaf);
  }

  @Override
  public void head(Head head) {
    chain(head.chain()).head(head);
  }

  /** Says that there are no more records. */
  public void end() {
    if (current != null) {
      current.end();
      sealedEntries += current.sealed();
      current = null;
    }
  }

  /** How many chains there were. */
  public long chains() {
    return chains;
  }

  /** How many entries there were. */
  public long entries() {
    return entries;
  }

  /** How many entries have a checkpoint after them. */
  public long sealedEntries() {
    return sealedEntries;
  }

  private ChainUnderTest chain(String id) {
    if (current == null || !current.id().equals(id)) {
      if (current != null && current.id().compareTo(id) > 0) {
        findings.add(
            LedgerFinding.inExport(
                String.format(Locale.ROOT, "The chain %s stands out of order.", id)));
      }
      end();
      chains++;
      current = new ChainUnderTest(id, findings);
    }
    return current;
  }
}
