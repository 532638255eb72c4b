package org.sportello.benchmark.floor;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.sportello.benchmark.Load;
import org.sportello.benchmark.Timing;

/** Durable commits of a single row each: no program with a database is faster than this. */
public final class Commits {
  private static final String TABLE =
      "create table if not exists single_row (id bigint generated always as identity primary key,"
          + " word text not null)";

  private final String database;

  /** On that database, given by its JDBC address. */
  public Commits(String database) {
    this.database = database;
  }

  /** Commits for some seconds. */
  public Timing measure(int clients, double seconds) throws SQLException {
    List<Connection> connections = new ArrayList<>();
    try {
      for (int client = 0; client < clients; client++) {
        connections.add(DriverManager.getConnection(database));
      }
      requireDurability(connections.get(0));
      try (Statement table = connections.get(0).createStatement()) {
        table.execute(TABLE);
      }
      return Load.run(clients, seconds, (client, turn) -> insert(connections.get(client)));
    } finally {
      for (Connection connection : connections) {
        connection.close();
      }
    }
  }

  private static void insert(Connection connection) throws SQLException {
    try (PreparedStatement insert =
        connection.prepareStatement("insert into single_row (word) values (?)")) {
      insert.setString(1, "durable");
      insert.executeUpdate();
    }
  }

  private static void requireDurability(Connection connection) throws SQLException {
    try (Statement query = connection.createStatement();
        ResultSet row =
            query.executeQuery(
                "select current_setting('fsync') || current_setting('synchronous_commit')")) {
      row.next();
      if (!row.getString(1).equals("onon")) {
        throw new IllegalStateException("this PostgreSQL does not commit durably");
      }
    }
  }
}
