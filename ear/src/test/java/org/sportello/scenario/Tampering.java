package org.sportello.scenario;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import org.sportello.scenario.parts.Database;

/** Changes the ledger of one ticket as only the database's superuser can, and puts it right. */
final class Tampering {

  /** The ways of tampering. */
  enum Kind {
    VALUE,
    ORDER,
    REMOVAL,
    REMOVAL_OF_THE_LAST,
    INSERTION
  }

  /** Puts right what was done. */
  record Undo(Database database, String chain, String what, long sequence)
      implements AutoCloseable {
    @Override
    public void close() {
      run(
          database,
          "delete from ledger_entry where chain = '" + chain + "'",
          "insert into ledger_entry select * from scenario_copy",
          "drop table scenario_copy");
    }
  }

  private final Database database;
  private final String chain;
  private final long last;

  Tampering(Database database, String reference) {
    this.database = database;
    this.chain =
        database
            .column("select distinct chain from ledger_entry where chain like '%' || ?", reference)
            .get(0);
    this.last = database.number("select max(sequence) from ledger_entry where chain = ?", chain);
  }

  /** Whether the application's own role is refused a change. */
  boolean refusedToTheApplication() {
    String url =
        database
            .url()
            .replace(
                "user=postgres&password=postgres", "user=sportello_app&password=sportello_app");
    try (Connection connection = DriverManager.getConnection(url);
        Statement statement = connection.createStatement()) {
      statement.executeUpdate(
          "update ledger_entry set kind = 'x' where chain = '" + chain + "' and sequence = 2");
      return false;
    } catch (SQLException refused) {
      return "42501".equals(refused.getSQLState());
    }
  }

  Undo commit(Kind kind) {
    String copy =
        "create table scenario_copy as select * from ledger_entry where chain = '" + chain + "'";
    String here = " where chain = '" + chain + "' and sequence = ";
    return switch (kind) {
      case VALUE -> {
        String change = "update ledger_entry set data = data || '{\"forged\": true}'" + here + "3";
        run(database, copy, change);
        yield new Undo(database, chain, change, 3);
      }
      case ORDER -> {
        run(
            database,
            copy,
            "update ledger_entry set sequence = 1000000" + here + "3",
            "update ledger_entry set sequence = 3" + here + "4",
            "update ledger_entry set sequence = 4" + here + "1000000");
        yield new Undo(database, chain, "entries 3 and 4 change places", 3);
      }
      case REMOVAL -> {
        String change = "delete from ledger_entry" + here + "4";
        run(database, copy, change);
        yield new Undo(database, chain, change, 4);
      }
      case REMOVAL_OF_THE_LAST -> {
        String change = "delete from ledger_entry" + here + last;
        run(database, copy, change);
        yield new Undo(database, chain, change, last);
      }
      case INSERTION -> {
        String change =
            "insert into ledger_entry select chain, sequence + 1, at, kind, actor_type, actor_id,"
                + " process_key, process_version, element, element_name, data, hash, hash"
                + " from ledger_entry"
                + here
                + last;
        run(database, copy, change);
        yield new Undo(database, chain, change, last + 1);
      }
    };
  }

  private static void run(Database database, String... statements) {
    try (Connection connection = database.connect();
        Statement statement = connection.createStatement()) {
      connection.setAutoCommit(false);
      statement.execute("set session_replication_role = replica");
      for (String sql : statements) {
        statement.execute(sql);
      }
      connection.commit();
    } catch (SQLException failure) {
      throw new IllegalStateException(failure);
    }
  }
}
