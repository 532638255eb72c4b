package org.sportello.mail.infrastructure;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;
import org.sportello.mail.domain.Mailbox;
import org.sportello.mail.domain.Mailboxes;

/** Mailboxes in PostgreSQL. */
@ApplicationScoped
public class JdbcMailboxes implements Mailboxes {

  @Resource(lookup = "java:jboss/datasources/SportelloDS")
  private DataSource dataSource;

  protected JdbcMailboxes() {}

  public JdbcMailboxes(DataSource dataSource) {
    this.dataSource = dataSource;
  }

  @Override
  public List<Mailbox> enabled() {
    return jdbc()
        .list("select * from mailbox where enabled order by address", JdbcMailboxes::mailbox);
  }

  @Override
  public List<String> addresses() {
    return jdbc().list("select address from mailbox", row -> row.getString("address"));
  }

  @Override
  public void configure(Mailbox mailbox) {
    jdbc()
        .update(
            "insert into mailbox (address, host, port, tls, username, password_variable, folder)"
                + " values (?, ?, ?, ?, ?, ?, ?) on conflict (address) do update set"
                + " host = excluded.host, port = excluded.port, tls = excluded.tls,"
                + " username = excluded.username, password_variable = excluded.password_variable,"
                + " folder = excluded.folder",
            mailbox.address(),
            mailbox.host(),
            mailbox.port(),
            mailbox.tls(),
            mailbox.username(),
            mailbox.passwordVariable(),
            mailbox.folder());
  }

  @Override
  public Position position(String address) {
    return jdbc()
        .first(
            "select uid_validity, last_uid from mailbox where address = ? and last_uid is not null",
            row -> new Position(row.getLong("uid_validity"), row.getLong("last_uid")),
            address)
        .orElseGet(Position::beginning);
  }

  @Override
  public void read(String address, Position position) {
    jdbc()
        .update(
            "update mailbox set uid_validity = ?, last_uid = ? where address = ?",
            position.uidValidity(),
            position.lastUid(),
            address);
  }

  private static Mailbox mailbox(ResultSet row) throws SQLException {
    return new Mailbox(
        row.getString("address"),
        row.getString("host"),
        row.getInt("port"),
        row.getBoolean("tls"),
        row.getString("username"),
        row.getString("password_variable"),
        row.getString("folder"));
  }

  private Jdbc jdbc() {
    return new Jdbc(dataSource);
  }
}
