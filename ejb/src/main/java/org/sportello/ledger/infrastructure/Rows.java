package org.sportello.ledger.infrastructure;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.sportello.ledger.domain.CanonicalJson;
import org.sportello.ledger.domain.Checkpoint;
import org.sportello.ledger.domain.Entry;
import org.sportello.ledger.domain.Hash;
import org.sportello.ledger.domain.Head;
import org.sportello.ledger.domain.Leaf;
import org.sportello.ledger.domain.SignedCheckpoint;
import org.sportello.platform.acting.ActorType;
import org.sportello.platform.acting.ProcessElement;

/** Rows of the ledger's tables as what they stand for. */
final class Rows {
  private Rows() {}

  static Entry entry(ResultSet row) throws SQLException {
    return new Entry(
        row.getString("chain"),
        row.getLong("sequence"),
        instant(row),
        row.getString("kind"),
        ActorType.ofCode(row.getString("actor_type")),
        row.getString("actor_id"),
        process(row),
        CanonicalJson.parse(row.getString("data")),
        hash(row, "previous_hash"),
        hash(row, "hash"));
  }

  static Leaf leaf(ResultSet row) throws SQLException {
    return new Leaf(
        row.getLong("leaf_index"),
        row.getString("chain"),
        row.getLong("sequence"),
        hash(row, "hash"));
  }

  static Head head(ResultSet row) throws SQLException {
    return new Head(row.getString("chain"), row.getLong("sequence"), hash(row, "hash"));
  }

  static SignedCheckpoint checkpoint(ResultSet row) throws SQLException {
    Checkpoint checkpoint =
        new Checkpoint(
            row.getLong("number"),
            instant(row),
            row.getLong("tree_size"),
            hash(row, "root_hash"),
            hash(row, "previous_hash"),
            row.getString("key_id"));
    return new SignedCheckpoint(checkpoint, row.getString("signature"));
  }

  private static Hash hash(ResultSet row, String column) throws SQLException {
    byte[] bytes = row.getBytes(column);
    return bytes == null ? null : Hash.ofBytes(bytes);
  }

  private static Instant instant(ResultSet row) throws SQLException {
    return row.getObject("at", OffsetDateTime.class).toInstant();
  }

  private static ProcessElement process(ResultSet row) throws SQLException {
    String key = row.getString("process_key");
    return key == null
        ? null
        : new ProcessElement(
            key,
            row.getInt("process_version"),
            row.getString("element"),
            row.getString("element_name"));
  }
}
