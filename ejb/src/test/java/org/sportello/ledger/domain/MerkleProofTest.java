package org.sportello.ledger.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.sportello.ledger.domain.MerkleProof.Subtrees;

/** Proofs for every leaf of every tree up to a size that has all shapes. */
class MerkleProofTest {
  private static final int LARGEST = 40;
  private static final List<Hash> LEAVES =
      IntStream.range(0, LARGEST)
          .mapToObj(n -> MerkleTree.leaf(("leaf " + n).getBytes(StandardCharsets.US_ASCII)))
          .toList();
  private static final Subtrees SUBTREES =
      (first, leaves) -> {
        assertThat(Long.bitCount(leaves)).isEqualTo(1);
        assertThat(first % leaves).isZero();
        return root((int) first, (int) (first + leaves));
      };

  @Test
  void shouldProveThatEveryLeafIsInEveryTreeWhenItIs() {
    for (int size = 1; size <= LARGEST; size++) {
      Hash root = root(0, size);
      assertThat(MerkleProof.root(0, size, SUBTREES)).isEqualTo(root);
      for (int index = 0; index < size; index++) {
        List<Hash> path = MerkleProof.inclusion(index, size, SUBTREES);
        Hash leaf = LEAVES.get(index);
        assertThat(MerkleProof.includes(leaf, index, size, path, root)).isTrue();
        Hash other = LEAVES.get((index + 1) % LARGEST);
        assertThat(MerkleProof.includes(other, index, size, path, root)).isFalse();
        assertThat(MerkleProof.includes(leaf, index + 1, size, path, root)).isFalse();
        assertThat(MerkleProof.includes(leaf, index, size, tampered(path), root)).isFalse();
      }
    }
  }

  @Test
  void shouldProveThatATreeGoesOnFromEveryEarlierOne() {
    for (int after = 1; after <= LARGEST; after++) {
      for (int before = 1; before <= after; before++) {
        List<Hash> path = MerkleProof.consistency(before, after, SUBTREES);
        Hash from = root(0, before);
        Hash to = root(0, after);
        assertThat(MerkleProof.isConsistent(before, from, after, to, path)).isTrue();
        assertThat(MerkleProof.isConsistent(before, to, after, from, path))
            .isEqualTo(before == after);
        assertThat(MerkleProof.isConsistent(before, from, after, to, tampered(path))).isFalse();
        Hash rewritten = MerkleTree.node(from, from);
        assertThat(MerkleProof.isConsistent(before, rewritten, after, to, path)).isFalse();
      }
    }
  }

  private static List<Hash> tampered(List<Hash> path) {
    List<Hash> other = new ArrayList<>(path);
    if (other.isEmpty()) {
      other.add(LEAVES.get(0));
    } else {
      other.set(other.size() - 1, MerkleTree.node(other.get(0), other.get(0)));
    }
    return other;
  }

  private static Hash root(int from, int to) {
    MerkleTree tree = new MerkleTree();
    LEAVES.subList(from, to).forEach(tree::append);
    return tree.root();
  }
}
