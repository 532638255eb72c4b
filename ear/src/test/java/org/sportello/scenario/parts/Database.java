package org.sportello.scenario.parts;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** The database behind the application's back, as its superuser. */
public final class Database {
  private final String url;

  Database(int port) {
    this.url = "jdbc:postgresql://localhost:" + port + "/sportello?user=postgres&password=postgres";
  }

  /** The address, with the superuser's name and password. */
  public String url() {
    return url;
  }

  /** Opens a connection, to be closed by the caller. */
  public Connection connect() throws SQLException {
    return DriverManager.getConnection(url);
  }

  /** Changes rows and answers how many. */
  public int change(String sql, Object... parameters) {
    try (Connection connection = connect();
        PreparedStatement statement = prepare(connection, sql, parameters)) {
      return statement.executeUpdate();
    } catch (SQLException failure) {
      throw new IllegalStateException(failure);
    }
  }

  /** The first column of each row, as text. */
  public List<String> column(String sql, Object... parameters) {
    try (Connection connection = connect();
        PreparedStatement statement = prepare(connection, sql, parameters);
        ResultSet rows = statement.executeQuery()) {
      List<String> values = new ArrayList<>();
      while (rows.next()) {
        values.add(rows.getString(1));
      }
      return values;
    } catch (SQLException failure) {
      throw new IllegalStateException(failure);
    }
  }

  /** A single number. */
  public long number(String sql, Object... parameters) {
    return Long.parseLong(column(sql, parameters).get(0));
  }

  private static PreparedStatement prepare(Connection connection, String sql, Object... values)
      throws SQLException {
    PreparedStatement statement = connection.prepareStatement(sql);
    for (int i = 0; i < values.length; i++) {
      statement.setObject(i + 1, values[i]);
    }
    return statement;
  }
}
