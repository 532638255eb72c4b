package org.sportello.ledger.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class MerkleTreeTest {
  /** The inputs and roots that implementations of RFC 6962 commonly test themselves with. */
  private static final List<String> INPUTS =
      List.of(
          "",
          "00",
          "10",
          "2021",
          "3031",
          "40414243",
          "5051525354555657",
          "606162636465666768696a6b6c6d6e6f");

  private static final List<String> ROOTS =
      List.of(
          "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
          "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
          "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
          "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
          "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
          "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
          "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
          "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
          "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328");

  @Test
  void shouldHaveThePublishedRootsWhenItGrowsByThePublishedLeaves() {
    MerkleTree tree = new MerkleTree();
    assertThat(tree.root().hex()).isEqualTo(ROOTS.get(0));
    for (int n = 0; n < INPUTS.size(); n++) {
      tree.append(MerkleTree.leaf(HexFormat.of().parseHex(INPUTS.get(n))));
      assertThat(tree.root().hex()).isEqualTo(ROOTS.get(n + 1));
    }
  }

  @Test
  void shouldAgreeWithTheDefinitionOfTheRfcWhenOfAnySize() {
    List<byte[]> leaves =
        IntStream.range(0, 70)
            .mapToObj(n -> ("leaf " + n).getBytes(StandardCharsets.US_ASCII))
            .toList();
    MerkleTree tree = new MerkleTree();
    for (int size = 1; size <= leaves.size(); size++) {
      tree.append(MerkleTree.leaf(leaves.get(size - 1)));
      assertThat(tree.root()).isEqualTo(definition(leaves.subList(0, size)));
    }
  }

  @Test
  void shouldGoOnWhereItStoodWhenResumedFromItsFrontier() {
    MerkleTree whole = new MerkleTree();
    for (int n = 0; n < 45; n++) {
      Hash leaf = MerkleTree.leaf(new byte[] {(byte) n});
      MerkleTree resumed = MerkleTree.resume(whole.size(), whole.frontier());
      whole.append(leaf);
      resumed.append(leaf);
      assertThat(resumed.root()).isEqualTo(whole.root());
      assertThat(resumed.size()).isEqualTo(whole.size());
    }
  }

  @Test
  void shouldRefuseToResumeWhenFrontierIsOfAnotherSize() {
    assertThatThrownBy(() -> MerkleTree.resume(3, new byte[Hash.LENGTH]))
        .isInstanceOf(IllegalArgumentException.class);
  }

  /** RFC 6962, section 2.1, word by word. */
  private static Hash definition(List<byte[]> leaves) {
    if (leaves.size() == 1) {
      return Hash.of(new byte[] {0}, leaves.get(0));
    }
    int split = Integer.highestOneBit(leaves.size() - 1);
    return Hash.of(
        new byte[] {1},
        definition(leaves.subList(0, split)).bytes(),
        definition(leaves.subList(split, leaves.size())).bytes());
  }
}
