package org.sportello.ledger.application;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.ToLongFunction;
import org.sportello.ledger.domain.Chain;
import org.sportello.ledger.domain.ChainRecords;
import org.sportello.ledger.domain.Leaf;
import org.sportello.ledger.verifier.ChainVerifier;
import org.sportello.ledger.verifier.Findings;
import org.sportello.ledger.verifier.Report;
import org.sportello.ledger.verifier.TreeVerifier;

/** Finds out whether anybody rewrote the ledger, and names what was rewritten. */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class VerifyingLedger {
  private static final int NAMED = 10;

  private LedgerStore store;
  private SigningKeys keys;

  protected VerifyingLedger() {}

  @Inject
  public VerifyingLedger(LedgerStore store, SigningKeys keys) {
    this.store = store;
    this.keys = keys;
  }

  /** Hears how far a verification is. */
  @FunctionalInterface
  public interface Progress {
    /** So many entries of so many have been read. */
    void read(long done, long total);
  }

  /**
   * Verifies all chains, their heads, the personal texts beside them, and all checkpoints, as of
   * now.
   */
  public Report all() {
    return all((done, total) -> {});
  }

  /** The same, telling how far it is. */
  public Report all(Progress progress) {
    return verify(
        progress, snapshot -> snapshot.count(null, null), (snapshot, to) -> snapshot.chains(to));
  }

  /**
   * Verifies, each as a whole, the chains that have an entry from that moment to before the other,
   * and all checkpoints.
   */
  public Report period(Instant from, Instant to, Progress progress) {
    return verify(
        progress,
        snapshot -> snapshot.count(from, to),
        (snapshot, records) -> snapshot.chainsBetween(from, to, records));
  }

  /**
   * Verifies one chain with its head and its leaves; the signatures are verified by {@link #all()}
   * alone.
   */
  public Report chain(Chain chain) {
    Findings findings = new Findings();
    ChainVerifier chains = new ChainVerifier(findings);
    store.read(snapshot -> snapshot.chain(chain, chains));
    chains.end();
    return Report.of(chains, 0, findings);
  }

  private Report verify(
      Progress progress,
      ToLongFunction<LedgerSnapshot> count,
      BiConsumer<LedgerSnapshot, ChainRecords> chainsOf) {
    List<Report> report = new ArrayList<>();
    store.read(
        snapshot -> {
          Findings findings = new Findings();
          ChainVerifier chains = new ChainVerifier(findings);
          Counting counting = new Counting(chains, progress, count.applyAsLong(snapshot));
          chainsOf.accept(snapshot, counting);
          chains.end();
          snapshot.wrongPersonalTexts(findings::personalTextChanged);
          TreeVerifier tree =
              new TreeVerifier(
                  keys.trusted(),
                  (from, to) -> names(snapshot.leavesBetween(from, to, NAMED)),
                  findings);
          snapshot.checkpoints(tree::checkpoint);
          snapshot.leaves(tree::leaf);
          tree.end();
          counting.tell();
          report.add(Report.of(chains, tree.checkpoints(), findings));
        });
    return report.get(0);
  }

  private static List<String> names(List<Leaf> leaves) {
    return leaves.stream().map(Leaf::name).toList();
  }
}
