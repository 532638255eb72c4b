package org.sportello.benchmark.copies;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Copies the rows of a table: every column as it is, but for those that name the ticket. The table
 * {@code copied} says which ticket becomes which.
 */
final class CopiedRows {
  private final Connection connection;

  CopiedRows(Connection connection) {
    this.connection = connection;
  }

  /**
   * Copies a table's rows while its indexes are away, and builds them once afterwards.
   *
   * @param source joins the row's alias {@code r} to {@code copied c}
   * @param changed expressions for the columns that are not just taken over
   */
  void copy(String schema, String table, String source, Map<String, String> changed)
      throws SQLException {
    execute("begin");
    List<String> columns = columns(schema, table);
    List<String> indexes = dropIndexes(schema, table);
    String values =
        columns.stream()
            .map(column -> changed.getOrDefault(column, "r." + column))
            .collect(Collectors.joining(", "));
    execute(
        "insert into "
            + schema
            + "."
            + table
            + " ("
            + String.join(", ", columns)
            + ") select "
            + values
            + " from "
            + source);
    for (String index : indexes) {
      execute(index);
    }
    execute("commit");
    execute("analyze " + schema + "." + table);
  }

  private List<String> columns(String schema, String table) throws SQLException {
    return texts(
        "select column_name from information_schema.columns where table_schema = ?"
            + " and table_name = ? and is_generated = 'NEVER' order by ordinal_position",
        schema,
        table);
  }

  private List<String> dropIndexes(String schema, String table) throws SQLException {
    String ofNoConstraint =
        " from pg_index i where i.indrelid = (? || '.' || ?)::regclass"
            + " and not exists (select from pg_constraint k where k.conindid = i.indexrelid)";
    List<String> definitions =
        texts("select pg_get_indexdef(i.indexrelid)" + ofNoConstraint, schema, table);
    for (String name : texts("select i.indexrelid::regclass" + ofNoConstraint, schema, table)) {
      execute("drop index " + name);
    }
    return definitions;
  }

  private List<String> texts(String sql, String schema, String table) throws SQLException {
    try (PreparedStatement query = connection.prepareStatement(sql)) {
      query.setString(1, schema);
      query.setString(2, table);
      try (ResultSet rows = query.executeQuery()) {
        List<String> texts = new ArrayList<>();
        while (rows.next()) {
          texts.add(rows.getString(1));
        }
        return texts;
      }
    }
  }

  /** Runs a statement. */
  void execute(String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
