package org.sportello.ledger;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.sportello.platform.schema.TestDatabase;

/** One database for the tests of the ledger, with its two roles. */
public final class LedgerDatabase {
  private static final TestDatabase DATABASE = TestDatabase.fresh();

  private LedgerDatabase() {}

  /** A connection of the application's role, without automatic commit. */
  public static Connection asApplication() throws SQLException {
    Connection connection = dataSource().getConnection();
    connection.setAutoCommit(false);
    return connection;
  }

  /** What the application's connections come from. */
  public static DataSource dataSource() {
    return DATABASE.as(TestDatabase.APPLICATION);
  }

  /** Runs SQL as the superuser: what somebody can do behind the application's back. */
  public static int behindTheBack(String sql) throws SQLException {
    return DATABASE.execute(TestDatabase.SUPERUSER, sql);
  }

  /** Empties the ledger. */
  public static void clear() throws SQLException {
    behindTheBack(
        "truncate ledger_entry, ledger_chain, ledger_personal, ledger_checkpoint, ledger_leaf");
  }
}
