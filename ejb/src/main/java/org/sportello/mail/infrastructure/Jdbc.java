package org.sportello.mail.infrastructure;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.sportello.platform.code.Coded;

/** The few things that the mail tables need of JDBC, in the caller's transaction. */
final class Jdbc {

  private final DataSource dataSource;

  Jdbc(DataSource dataSource) {
    this.dataSource = dataSource;
  }

  /** Makes something of one row. */
  @FunctionalInterface
  interface Row<T> {
    T read(ResultSet row) throws SQLException;
  }

  <T> List<T> list(String sql, Row<T> reader, Object... values) {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement statement = connection.prepareStatement(sql)) {
      bind(statement, values);
      try (ResultSet rows = statement.executeQuery()) {
        List<T> found = new ArrayList<>();
        while (rows.next()) {
          found.add(reader.read(rows));
        }
        return found;
      }
    } catch (SQLException e) {
      throw new MailStoreFailed(e);
    }
  }

  <T> Optional<T> first(String sql, Row<T> reader, Object... values) {
    return list(sql, reader, values).stream().findFirst();
  }

  int update(String sql, Object... values) {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement statement = connection.prepareStatement(sql)) {
      bind(statement, values);
      return statement.executeUpdate();
    } catch (SQLException e) {
      throw new MailStoreFailed(e);
    }
  }

  private static void bind(PreparedStatement statement, Object... values) throws SQLException {
    for (int i = 0; i < values.length; i++) {
      statement.setObject(i + 1, stored(values[i], statement));
    }
  }

  private static Object stored(Object value, PreparedStatement statement) throws SQLException {
    if (value instanceof Optional<?> optional) {
      return stored(optional.orElse(null), statement);
    } else if (value instanceof Instant instant) {
      return Timestamp.from(instant.truncatedTo(ChronoUnit.MICROS));
    } else if (value instanceof Coded coded) {
      return coded.code();
    } else if (value instanceof String[] texts) {
      return statement.getConnection().createArrayOf("text", texts);
    }
    return value;
  }

  static Optional<Long> key(ResultSet row, String column) throws SQLException {
    long key = row.getLong(column);
    return row.wasNull() ? Optional.empty() : Optional.of(key);
  }

  static Instant instant(ResultSet row, String column) throws SQLException {
    return row.getTimestamp(column).toInstant();
  }
}
