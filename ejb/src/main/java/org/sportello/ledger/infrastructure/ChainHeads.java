package org.sportello.ledger.infrastructure;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.sportello.ledger.domain.Hash;

/** The heads of the chains: locked, begun and moved on. */
final class ChainHeads {
  private static final String LOCK =
      """
      select chain, sequence, hash from ledger_chain
      where chain = any (?) order by chain for update
      """;
  private static final String BEGIN =
      "insert into ledger_chain (chain, sequence) values (?, 0) on conflict (chain) do nothing";
  private static final String INSERT =
      "insert into ledger_chain (chain, sequence, hash) values (?, ?, ?)";
  private static final String UPDATE =
      "update ledger_chain set sequence = ?, hash = ? where chain = ?";

  private ChainHeads() {}

  /**
   * Locks the heads in the order of the chains' ids, and begins the chains that are not there yet.
   */
  static Map<String, ChainHead> lock(Connection connection, SortedSet<String> chains)
      throws SQLException {
    if (chains.isEmpty()) {
      return Map.of();
    }
    Map<String, ChainHead> heads = select(connection, chains);
    if (heads.size() == chains.size()) {
      return heads;
    }
    SortedSet<String> missing = new TreeSet<>(chains);
    missing.removeAll(heads.keySet());
    try (PreparedStatement begin = connection.prepareStatement(BEGIN)) {
      for (String chain : missing) {
        begin.setString(1, chain);
        begin.addBatch();
      }
      begin.executeBatch();
    }
    heads.putAll(select(connection, missing));
    return heads;
  }

  /** Writes the heads of chains that begin in this transaction; one that exists is a failure. */
  static void insert(Connection connection, Set<String> chains, Map<String, ChainHead> heads)
      throws SQLException {
    if (chains.isEmpty()) {
      return;
    }
    try (PreparedStatement insert = connection.prepareStatement(INSERT)) {
      for (String chain : chains) {
        insert.setString(1, chain);
        insert.setLong(2, heads.get(chain).sequence());
        insert.setBytes(3, heads.get(chain).hash().bytes());
        insert.addBatch();
      }
      insert.executeBatch();
    }
  }

  /** Moves locked heads on. */
  static void update(Connection connection, Set<String> chains, Map<String, ChainHead> heads)
      throws SQLException {
    if (chains.isEmpty()) {
      return;
    }
    try (PreparedStatement update = connection.prepareStatement(UPDATE)) {
      for (String chain : chains) {
        update.setLong(1, heads.get(chain).sequence());
        update.setBytes(2, heads.get(chain).hash().bytes());
        update.setString(3, chain);
        update.addBatch();
      }
      update.executeBatch();
    }
  }

  private static Map<String, ChainHead> select(Connection connection, Collection<String> chains)
      throws SQLException {
    Map<String, ChainHead> heads = new TreeMap<>();
    Array wanted = connection.createArrayOf("text", chains.toArray());
    try (PreparedStatement select = connection.prepareStatement(LOCK)) {
      select.setArray(1, wanted);
      try (ResultSet rows = select.executeQuery()) {
        while (rows.next()) {
          byte[] hash = rows.getBytes("hash");
          heads.put(
              rows.getString("chain"),
              new ChainHead(rows.getLong("sequence"), hash == null ? null : Hash.ofBytes(hash)));
        }
      }
    } finally {
      wanted.free();
    }
    return heads;
  }
}
