package org.sportello.mail.infrastructure;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import javax.sql.DataSource;
import org.jboss.logging.Logger;

/**
 * Lets one node at a time read a mailbox, by a PostgreSQL advisory lock that ends with its
 * connection: a node that dies gives it up. Should two nodes read all the same for a moment, the
 * mail's identity keeps it from being taken over twice.
 */
final class MailboxLock implements AutoCloseable {

  private static final Logger LOG = Logger.getLogger(MailboxLock.class);
  private static final String HELD =
      "select exists (select from pg_locks where locktype = 'advisory' and granted"
          + " and pid = pg_backend_pid() and objid = hashtext(?)::oid)";

  private final Connection connection;
  private final String mailbox;

  private MailboxLock(Connection connection, String mailbox) {
    this.connection = connection;
    this.mailbox = mailbox;
  }

  static Optional<MailboxLock> tryAcquire(DataSource dataSource, String mailbox)
      throws SQLException {
    Connection connection = dataSource.getConnection();
    try {
      if (call(
          connection, "select pg_try_advisory_lock(hashtext('sportello'), hashtext(?))", mailbox)) {
        return Optional.of(new MailboxLock(connection, mailbox));
      }
    } catch (SQLException e) {
      connection.close();
      throw e;
    }
    connection.close();
    return Optional.empty();
  }

  boolean isHeld() {
    try {
      return call(connection, HELD, mailbox);
    } catch (SQLException e) {
      return false;
    }
  }

  @Override
  public void close() {
    try (connection) {
      call(connection, "select pg_advisory_unlock(hashtext('sportello'), hashtext(?))", mailbox);
    } catch (SQLException e) {
      LOG.debugf(e, "the lock of a mailbox ended with its connection");
    }
  }

  private static boolean call(Connection connection, String sql, String mailbox)
      throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      statement.setString(1, mailbox);
      try (ResultSet row = statement.executeQuery()) {
        return row.next() && row.getBoolean(1);
      }
    }
  }
}
