package org.sportello.platform.query;

import java.io.InputStream;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;

/** One row of an answer, by the names of its columns; what is not there is null. */
public final class Columns {

  private final ResultSet row;

  Columns(ResultSet row) {
    this.row = row;
  }

  /** A text. */
  public String text(String column) throws SQLException {
    return row.getString(column);
  }

  /** The bytes of a file. */
  public byte[] bytes(String column) throws SQLException {
    return row.getBytes(column);
  }

  /** A whole number. */
  public Integer count(String column) throws SQLException {
    int number = row.getInt(column);
    return row.wasNull() ? null : number;
  }

  /** A whole number that is always there. */
  public int number(String column) throws SQLException {
    return row.getInt(column);
  }

  /** A key. */
  public Long key(String column) throws SQLException {
    long key = row.getLong(column);
    return row.wasNull() ? null : key;
  }

  /** A yes or no that is always there. */
  public boolean flag(String column) throws SQLException {
    return row.getBoolean(column);
  }

  /** The words of a text that lists them with spaces between; none where there is no text. */
  public List<String> words(String column) throws SQLException {
    String listed = row.getString(column);
    return listed == null || listed.isEmpty() ? List.of() : List.of(listed.split(" ", -1));
  }

  /** A day, of a text as ISO 8601 writes it. */
  public LocalDate date(String column) throws SQLException {
    String day = row.getString(column);
    return day == null ? null : LocalDate.parse(day);
  }

  /** Bytes as a stream, to be read before the next row. */
  public InputStream stream(String column) throws SQLException {
    return row.getBinaryStream(column);
  }

  /** A moment. */
  public Instant instant(String column) throws SQLException {
    OffsetDateTime value = row.getObject(column, OffsetDateTime.class);
    return value == null ? null : value.toInstant();
  }
}
