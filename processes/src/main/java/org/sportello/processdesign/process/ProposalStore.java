package org.sportello.processdesign.process;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.camunda.bpm.engine.ProcessEngineException;
import org.sportello.processdesign.application.Proposal;
import org.sportello.processdesign.application.Proposal.Owner;

/** Keeps the proposals in the database. */
@ApplicationScoped
public class ProposalStore {

  private static final String SELECT =
      """
      select p.id, p.key, p.state, p.reason, p.author_id, author.name, p.proposed_at, p.sha256,
             p.decided_by_id, decider.name, p.decided_at, p.decision_reason, p.version,
             p.effective_at, p.bundle_id
      from process_proposal p
      join person author on author.id = p.author_id
      left join person decider on decider.id = p.decided_by_id
      """;

  @Resource(lookup = "java:jboss/datasources/SportelloDS")
  private DataSource database;

  protected ProposalStore() {}

  /** Keeps them in that database. */
  public ProposalStore(DataSource database) {
    this.database = database;
  }

  /**
   * What a proposal is before it has a key of its own.
   *
   * @param bundle the bundle with which the file came, or null
   */
  @SuppressWarnings("ArrayRecordComponent") // handed on, never compared
  record Draft(
      String key,
      String resource,
      byte[] xml,
      String sha256,
      String replaces,
      String reason,
      Instant effectiveAt,
      Long bundle) {}

  /** The file of a proposal and what it was made to replace. */
  @SuppressWarnings("ArrayRecordComponent") // handed on, never compared
  record File(String resource, byte[] xml, String replaces) {}

  long add(Draft draft, long author, Instant at) {
    return run(
        """
        insert into process_proposal
          (key, resource, xml, sha256, replaces_sha256, reason, author_id, proposed_at,
           effective_at, bundle_id, state)
        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'proposed') returning id
        """,
        statement -> {
          statement.setString(1, draft.key());
          statement.setString(2, draft.resource());
          statement.setBytes(3, draft.xml());
          statement.setString(4, draft.sha256());
          statement.setString(5, draft.replaces());
          statement.setString(6, draft.reason());
          statement.setLong(7, author);
          statement.setTimestamp(8, Timestamp.from(at));
          statement.setTimestamp(9, timestamp(draft.effectiveAt()));
          statement.setObject(10, draft.bundle(), java.sql.Types.BIGINT);
          try (ResultSet row = statement.executeQuery()) {
            row.next();
            return row.getLong(1);
          }
        });
  }

  List<Proposal> all(String state) {
    return run(
        SELECT + "where ?::text is null or p.state = ?::text order by p.id desc limit 1000",
        statement -> {
          statement.setString(1, state);
          statement.setString(2, state);
          return proposals(statement);
        });
  }

  Optional<Proposal> find(long id) {
    return one(SELECT + "where p.id = ?", id);
  }

  /** Finds one and keeps everybody else from deciding it meanwhile. */
  Optional<Proposal> lock(long id) {
    return one(SELECT + "where p.id = ? for update of p", id);
  }

  Optional<File> file(long id) {
    return run(
        "select resource, xml, replaces_sha256 from process_proposal where id = ?",
        statement -> {
          statement.setLong(1, id);
          try (ResultSet row = statement.executeQuery()) {
            return row.next()
                ? Optional.of(new File(row.getString(1), row.getBytes(2), row.getString(3)))
                : Optional.empty();
          }
        });
  }

  void decide(long id, String state, long by, Instant at, String reason, Integer version) {
    run(
        """
        update process_proposal
        set state = ?, decided_by_id = ?, decided_at = ?, decision_reason = ?, version = ?
        where id = ?
        """,
        statement -> {
          statement.setString(1, state);
          statement.setLong(2, by);
          statement.setTimestamp(3, Timestamp.from(at));
          statement.setString(4, reason);
          statement.setObject(5, version, java.sql.Types.INTEGER);
          statement.setLong(6, id);
          return statement.executeUpdate();
        });
  }

  /** Notes that what was approved did not fit any more at its date. */
  void lapse(long id, String reason) {
    run(
        "update process_proposal set state = 'lapsed', decision_reason = ? where id = ?",
        statement -> {
          statement.setString(1, reason);
          statement.setLong(2, id);
          return statement.executeUpdate();
        });
  }

  private static Timestamp timestamp(Instant at) {
    return at == null ? null : Timestamp.from(at);
  }

  private Optional<Proposal> one(String sql, long id) {
    return run(
        sql,
        statement -> {
          statement.setLong(1, id);
          return proposals(statement).stream().findFirst();
        });
  }

  private static List<Proposal> proposals(PreparedStatement statement) throws SQLException {
    List<Proposal> proposals = new ArrayList<>();
    try (ResultSet row = statement.executeQuery()) {
      while (row.next()) {
        Timestamp decided = row.getTimestamp(11);
        Timestamp effective = row.getTimestamp(14);
        proposals.add(
            new Proposal(
                row.getLong(1),
                row.getString(2),
                row.getString(3),
                row.getString(4),
                new Owner(row.getLong(5), row.getString(6)),
                row.getTimestamp(7).toInstant(),
                row.getString(8),
                decided == null ? null : new Owner(row.getLong(9), row.getString(10)),
                decided == null ? null : decided.toInstant(),
                row.getString(12),
                row.getObject(13, Integer.class),
                effective == null ? null : effective.toInstant(),
                row.getObject(15, Long.class),
                List.of()));
      }
    }
    return proposals;
  }

  private interface Query<T> {
    T run(PreparedStatement statement) throws SQLException;
  }

  private <T> T run(String sql, Query<T> query) {
    try (Connection connection = database.getConnection();
        PreparedStatement statement = connection.prepareStatement(sql)) {
      return query.run(statement);
    } catch (SQLException e) {
      throw new ProcessEngineException("SPO-1520 the proposals cannot be reached", e);
    }
  }
}
