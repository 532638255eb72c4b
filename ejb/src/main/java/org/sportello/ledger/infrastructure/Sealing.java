package org.sportello.ledger.infrastructure;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.sportello.ledger.domain.Chain;
import org.sportello.ledger.domain.Checkpoint;
import org.sportello.ledger.domain.Hash;
import org.sportello.ledger.domain.Leaf;
import org.sportello.ledger.domain.MerkleTree;
import org.sportello.ledger.domain.SignedCheckpoint;
import org.sportello.ledger.domain.SigningKey;

/**
 * Makes one checkpoint: the heads that changed since the last one become new leaves, and the tree's
 * new root is signed. Heads that a command holds at that moment wait for the next checkpoint.
 */
final class Sealing {
  /** One number for all nodes, known to nothing else in this database. */
  private static final long LOCK = 0x5350_4f5f_5345_414cL;

  private static final String DUE =
      "select exists (select from ledger_chain where sequence > sealed and chain <> ?)";

  private static final String CHANGED =
      """
      select chain, sequence, hash from ledger_chain where sequence > sealed
      order by chain for update skip locked
      """;
  private static final String INSERT_LEAF =
      "insert into ledger_leaf (leaf_index, chain, sequence, hash) values (?, ?, ?, ?)";
  private static final String MARK = "update ledger_chain set sealed = ? where chain = ?";
  private static final String INSERT =
      """
      insert into ledger_checkpoint
        (number, at, tree_size, root_hash, previous_hash, key_id, signature, frontier)
      values (?, ?, ?, ?, ?, ?, ?, ?)
      """;
  private static final int BATCH = 1000;

  private final Connection connection;
  private final List<Leaf> waiting = new ArrayList<>();
  private SignedCheckpoint before;
  private MerkleTree tree = new MerkleTree();

  private Sealing(Connection connection) {
    this.connection = connection;
  }

  static Optional<SignedCheckpoint> seal(
      Connection connection, SigningKey key, Instant at, Optional<Chain> sealer)
      throws SQLException {
    Sealing sealing = new Sealing(connection);
    return sealing.isAlone() && sealing.isDue(sealer) ? sealing.seal(key, at) : Optional.empty();
  }

  private Optional<SignedCheckpoint> seal(SigningKey key, Instant at) throws SQLException {
    Sql.query(
        connection, "select * from ledger_checkpoint order by number desc limit 1", this::resume);
    long sizeBefore = tree.size();
    Sql.query(connection, CHANGED, this::add);
    flush();
    if (tree.size() == sizeBefore) {
      return Optional.empty();
    }
    Checkpoint checkpoint =
        new Checkpoint(
            before == null ? 1 : before.checkpoint().number() + 1,
            at,
            tree.size(),
            tree.root(),
            before == null ? null : before.checkpoint().hash(),
            key.publicKey().id());
    SignedCheckpoint signed = key.sign(checkpoint);
    insert(signed);
    return Optional.of(signed);
  }

  private boolean isAlone() throws SQLException {
    return isTrue("select pg_try_advisory_xact_lock(?)", LOCK);
  }

  private boolean isDue(Optional<Chain> sealer) throws SQLException {
    return isTrue(DUE, sealer.map(Chain::id).orElse(""));
  }

  private boolean isTrue(String question, Object parameter) throws SQLException {
    AtomicBoolean answer = new AtomicBoolean();
    Sql.query(connection, question, row -> answer.set(row.getBoolean(1)), parameter);
    return answer.get();
  }

  private void resume(ResultSet row) throws SQLException {
    before = Rows.checkpoint(row);
    tree = MerkleTree.resume(before.checkpoint().treeSize(), row.getBytes("frontier"));
  }

  private void add(ResultSet row) throws SQLException {
    Leaf leaf =
        new Leaf(
            tree.size(),
            row.getString("chain"),
            row.getLong("sequence"),
            Hash.ofBytes(row.getBytes("hash")));
    tree.append(leaf.treeHash());
    waiting.add(leaf);
    if (waiting.size() == BATCH) {
      flush();
    }
  }

  private void flush() throws SQLException {
    try (PreparedStatement insert = connection.prepareStatement(INSERT_LEAF);
        PreparedStatement mark = connection.prepareStatement(MARK)) {
      for (Leaf leaf : waiting) {
        insert.setLong(1, leaf.index());
        insert.setString(2, leaf.chain());
        insert.setLong(3, leaf.sequence());
        insert.setBytes(4, leaf.hash().bytes());
        insert.addBatch();
        mark.setLong(1, leaf.sequence());
        mark.setString(2, leaf.chain());
        mark.addBatch();
      }
      insert.executeBatch();
      mark.executeBatch();
    }
    waiting.clear();
  }

  private void insert(SignedCheckpoint signed) throws SQLException {
    Checkpoint checkpoint = signed.checkpoint();
    try (PreparedStatement insert = connection.prepareStatement(INSERT)) {
      insert.setLong(1, checkpoint.number());
      insert.setObject(2, checkpoint.at().atOffset(ZoneOffset.UTC));
      insert.setLong(3, checkpoint.treeSize());
      insert.setBytes(4, checkpoint.rootHash().bytes());
      insert.setBytes(
          5, checkpoint.previousHash() == null ? null : checkpoint.previousHash().bytes());
      insert.setString(6, checkpoint.keyId());
      insert.setString(7, signed.signature());
      insert.setBytes(8, tree.frontier());
      insert.executeUpdate();
    }
  }
}
