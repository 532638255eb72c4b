package org.sportello.ledger.application;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.sportello.ledger.domain.Chain;
import org.sportello.ledger.domain.Hash;
import org.sportello.ledger.domain.Leaf;
import org.sportello.ledger.domain.MerkleProof;
import org.sportello.ledger.domain.SignedCheckpoint;
import org.sportello.platform.failure.InvalidInput;
import org.sportello.platform.failure.NotFound;
import org.sportello.platform.failure.RuleViolated;

/**
 * Proves by a signed checkpoint that a chain is in the tree, and that a later tree goes on from an
 * earlier one (RFC 6962); nothing else of the ledger is shown by it.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class ProvingLedger {
  private LedgerStore store;
  private TreeCache cache;

  protected ProvingLedger() {}

  @Inject
  public ProvingLedger(LedgerStore store, TreeCache cache) {
    this.store = store;
    this.cache = cache;
  }

  /**
   * That a leaf is in the tree of a checkpoint.
   *
   * @param leaf the head of a chain as it was sealed
   * @param checkpoint the checkpoint whose root the path leads to
   * @param path the hashes beside, from the leaf upwards
   */
  public record Inclusion(Leaf leaf, SignedCheckpoint checkpoint, List<Hash> path) {}

  /**
   * That the tree of one checkpoint goes on as that of another.
   *
   * @param path the hashes that lead to both roots
   */
  public record Consistency(SignedCheckpoint from, SignedCheckpoint to, List<Hash> path) {}

  /** The newest sealed head of the chain in the newest checkpoint; empty before the first seal. */
  public Optional<Inclusion> newest(Chain chain) {
    List<Inclusion> proof = new ArrayList<>();
    store.read(
        snapshot ->
            snapshot
                .newestLeaf(chain)
                .ifPresent(
                    leaf ->
                        proof.add(
                            inclusion(snapshot, leaf, snapshot.newestCheckpoint().orElseThrow()))));
    return proof.stream().findFirst();
  }

  /**
   * The leaf of that index in the tree of that checkpoint.
   *
   * @throws NotFound where there is no such checkpoint or its tree has no such leaf
   */
  public Inclusion inclusion(long index, long checkpoint) {
    List<Inclusion> proof = new ArrayList<>();
    store.read(
        snapshot -> {
          SignedCheckpoint signed = checkpoint(checkpoint);
          Leaf leaf =
              snapshot.leavesBetween(index, index + 1, 1).stream()
                  .filter(one -> one.index() < signed.checkpoint().treeSize())
                  .findFirst()
                  .orElseThrow(() -> new NotFound("That checkpoint has no leaf " + index + "."));
          proof.add(inclusion(snapshot, leaf, signed));
        });
    return proof.get(0);
  }

  /**
   * That the tree of one checkpoint goes on as that of the other.
   *
   * @throws NotFound where there is no such checkpoint
   * @throws InvalidInput where the first is not the earlier one
   */
  public Consistency consistency(long from, long to) {
    SignedCheckpoint earlier = checkpoint(from);
    SignedCheckpoint later = checkpoint(to);
    if (from > to) {
      throw new InvalidInput("/from", "the checkpoint to begin with is the earlier one");
    }
    List<Consistency> proof = new ArrayList<>();
    store.read(
        snapshot -> {
          long before = earlier.checkpoint().treeSize();
          long after = later.checkpoint().treeSize();
          List<Hash> path = MerkleProof.consistency(before, after, cache.over(snapshot));
          if (!MerkleProof.isConsistent(
              before,
              earlier.checkpoint().rootHash(),
              after,
              later.checkpoint().rootHash(),
              path)) {
            cache.forget();
            throw rewritten();
          }
          proof.add(new Consistency(earlier, later, path));
        });
    return proof.get(0);
  }

  private Inclusion inclusion(LedgerSnapshot snapshot, Leaf leaf, SignedCheckpoint signed) {
    long size = signed.checkpoint().treeSize();
    List<Hash> path = MerkleProof.inclusion(leaf.index(), size, cache.over(snapshot));
    if (!MerkleProof.includes(
        leaf.treeHash(), leaf.index(), size, path, signed.checkpoint().rootHash())) {
      cache.forget();
      throw rewritten();
    }
    return new Inclusion(leaf, signed, path);
  }

  private SignedCheckpoint checkpoint(long number) {
    return store.checkpoints(number - 1, 1).stream()
        .filter(found -> found.checkpoint().number() == number)
        .findFirst()
        .orElseThrow(() -> new NotFound("There is no checkpoint " + number + "."));
  }

  private static RuleViolated rewritten() {
    return new RuleViolated(
        "ledger-rewritten",
        "The tree is not the signed one any more: verify the ledger to see what was rewritten.");
  }
}
