package org.sportello.ledger.application;

import org.sportello.ledger.application.VerifyingLedger.Progress;
import org.sportello.ledger.domain.ChainRecords;
import org.sportello.ledger.domain.Entry;
import org.sportello.ledger.domain.Head;
import org.sportello.ledger.domain.Leaf;

/** Hands the records on and tells now and then how many there were. */
final class Counting implements ChainRecords {
  private static final int OFTEN = 10_000;

  private final ChainRecords next;
  private final Progress progress;
  private final long total;
  private long done;

  Counting(ChainRecords next, Progress progress, long total) {
    this.next = next;
    this.progress = progress;
    this.total = total;
    tell();
  }

  @Override
  public void entry(Entry entry) {
    next.entry(entry);
    count();
  }

  @Override
  public void unreadable(String chain, long sequence) {
    next.unreadable(chain, sequence);
    count();
  }

  @Override
  public void leaf(Leaf leaf) {
    next.leaf(leaf);
  }

  @Override
  public void head(Head head) {
    next.head(head);
  }

  /** Says how far it is. */
  void tell() {
    progress.read(done, total);
  }

  private void count() {
    done++;
    if (done % OFTEN == 0) {
      tell();
    }
  }
}
