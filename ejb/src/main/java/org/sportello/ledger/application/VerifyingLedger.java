package org.sportello.ledger.application;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import org.sportello.ledger.domain.Chain;
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

  /**
   * Verifies all chains, their heads, the personal texts beside them, and all checkpoints, as of
   * now.
   */
  public Report all() {
    List<Report> report = new ArrayList<>();
    store.read(snapshot -> report.add(verify(snapshot)));
    return report.get(0);
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

  private Report verify(LedgerSnapshot snapshot) {
    Findings findings = new Findings();
    ChainVerifier chains = new ChainVerifier(findings);
    snapshot.chains(chains);
    chains.end();
    snapshot.wrongPersonalTexts(findings::personalTextChanged);
    TreeVerifier tree =
        new TreeVerifier(
            keys.trusted(), (from, to) -> names(snapshot.leavesBetween(from, to, NAMED)), findings);
    snapshot.checkpoints(tree::checkpoint);
    snapshot.leaves(tree::leaf);
    tree.end();
    return Report.of(chains, tree.checkpoints(), findings);
  }

  private static List<String> names(List<Leaf> leaves) {
    return leaves.stream().map(Leaf::name).toList();
  }
}
