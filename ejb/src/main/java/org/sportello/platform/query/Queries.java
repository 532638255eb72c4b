package org.sportello.platform.query;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Status;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;

/**
 * Asks and changes the database by SQL with named parameters, in the transaction in progress or in
 * none.
 */
@ApplicationScoped
public class Queries {

  private static final int PORTION = 500;

  @Resource(lookup = "java:jboss/datasources/SportelloDS")
  private DataSource database;

  protected Queries() {}

  /** Outside the server. */
  public Queries(DataSource database) {
    this.database = database;
  }

  @Resource(lookup = "java:jboss/TransactionSynchronizationRegistry")
  private TransactionSynchronizationRegistry transactions;

  @PersistenceContext private EntityManager entities;

  /** Makes something of one row. */
  @FunctionalInterface
  public interface Row<T> {
    T read(Columns row) throws SQLException;
  }

  /**
   * All rows of the answer, as the transaction in progress sees them: entities changed in it are
   * written first.
   *
   * @param sql with parameters as {@code :name}
   * @param parameters by name; a collection is an array, to be used with {@code any}
   */
  public <T> List<T> list(String sql, Map<String, ?> parameters, Row<T> reader) {
    return run(
        sql,
        parameters,
        statement -> {
          try (ResultSet rows = statement.executeQuery()) {
            List<T> found = new ArrayList<>();
            Columns row = new Columns(rows);
            while (rows.next()) {
              found.add(reader.read(row));
            }
            return found;
          }
        });
  }

  /** Takes one row. */
  @FunctionalInterface
  public interface Taker {
    void take(Columns row) throws SQLException;
  }

  /**
   * Hands over the rows of the answer one by one, however many they are, as one moment sees them;
   * outside any transaction.
   *
   * @param sql with parameters as {@code :name}
   * @param parameters by name; a collection is an array, null is null
   */
  public void stream(String sql, Map<String, ?> parameters, Taker taker) {
    NamedSql named = NamedSql.of(sql);
    try (Connection connection = database.getConnection()) {
      connection.setAutoCommit(false);
      try (PreparedStatement statement = connection.prepareStatement(named.text())) {
        statement.setFetchSize(PORTION);
        for (int i = 0; i < named.names().size(); i++) {
          bind(statement, i + 1, value(named.names().get(i), parameters));
        }
        try (ResultSet rows = statement.executeQuery()) {
          Columns row = new Columns(rows);
          while (rows.next()) {
            taker.take(row);
          }
        }
      } finally {
        connection.rollback();
        connection.setAutoCommit(true);
      }
    } catch (SQLException e) {
      throw new QueryFailed(e);
    }
  }

  /**
   * Changes rows that no entity stands for.
   *
   * @param sql with parameters as {@code :name}
   * @param parameters by name; a collection is an array, null is null
   * @return how many rows
   */
  public int change(String sql, Map<String, ?> parameters) {
    return run(sql, parameters, PreparedStatement::executeUpdate);
  }

  /** Does something with a statement whose parameters are set. */
  @FunctionalInterface
  private interface Use<T> {
    T of(PreparedStatement statement) throws SQLException;
  }

  private <T> T run(String sql, Map<String, ?> parameters, Use<T> use) {
    if (transactions != null && transactions.getTransactionStatus() == Status.STATUS_ACTIVE) {
      entities.flush();
    }
    NamedSql named = NamedSql.of(sql);
    try (Connection connection = database.getConnection();
        PreparedStatement statement = connection.prepareStatement(named.text())) {
      for (int i = 0; i < named.names().size(); i++) {
        bind(statement, i + 1, value(named.names().get(i), parameters));
      }
      return use.of(statement);
    } catch (SQLException e) {
      throw new QueryFailed(e);
    }
  }

  private static Object value(String name, Map<String, ?> parameters) {
    if (!parameters.containsKey(name)) {
      throw new IllegalArgumentException("the parameter " + name + " has no value");
    }
    return parameters.get(name);
  }

  private static void bind(PreparedStatement statement, int place, Object value)
      throws SQLException {
    if (value == null) {
      statement.setNull(place, Types.NULL);
    } else if (value instanceof Instant instant) {
      statement.setObject(place, instant.atOffset(ZoneOffset.UTC));
    } else if (value instanceof Collection<?> values) {
      boolean areKeys = values.stream().allMatch(Long.class::isInstance);
      statement.setArray(
          place,
          statement.getConnection().createArrayOf(areKeys ? "bigint" : "text", values.toArray()));
    } else {
      statement.setObject(place, value);
    }
  }
}
