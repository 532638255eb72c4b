package org.sportello.ledger.infrastructure;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.sportello.ledger.application.LedgerFailure;
import org.sportello.ledger.application.TicketEntries;
import org.sportello.ledger.domain.Entry;

/** Reads tickets' entries as one read-only transaction sees them. */
final class JdbcTicketEntries implements TicketEntries {
  private static final String FROM = " from ledger_entry where chain like 'ticket:%'";

  private final Connection connection;

  JdbcTicketEntries(Connection connection) {
    this.connection = connection;
  }

  @Override
  public void each(Part part, Consumer<Entry> entries) {
    query("select *", part, " order by chain, sequence", row -> entries.accept(Rows.entry(row)));
  }

  @Override
  public void chains(Part part, Consumer<String> chains) {
    query("select chain", part, " group by chain", row -> chains.accept(row.getString(1)));
  }

  @Override
  public void actors(Part part, ActorTaker actors) {
    query(
        "select actor_type, actor_id",
        part,
        " group by actor_type, actor_id",
        row -> actors.take(row.getString(1), row.getString(2)));
  }

  @Override
  public void instances(Part part, InstanceTaker instances) {
    query(
        "select data ->> 'instance', min(process_key), min(process_version)",
        part,
        " and process_key is not null and data ->> 'instance' is not null"
            + " group by data ->> 'instance'",
        row -> instances.take(row.getString(1), row.getString(2), row.getInt(3)));
  }

  private void query(String select, Part part, String rest, Sql.Row row) {
    List<Object> parameters = new ArrayList<>();
    StringBuilder sql = new StringBuilder(select).append(FROM);
    if (part.from() != null) {
      sql.append(" and at >= ?");
      parameters.add(OffsetDateTime.ofInstant(part.from(), ZoneOffset.UTC));
    }
    if (part.to() != null) {
      sql.append(" and at < ?");
      parameters.add(OffsetDateTime.ofInstant(part.to(), ZoneOffset.UTC));
    }
    if (part.process() != null) {
      sql.append(" and process_key = ?");
      parameters.add(part.process());
    }
    try {
      Sql.query(connection, sql.append(rest).toString(), row, parameters.toArray());
    } catch (SQLException e) {
      throw new LedgerFailure("The ledger could not be read", e);
    }
  }
}
