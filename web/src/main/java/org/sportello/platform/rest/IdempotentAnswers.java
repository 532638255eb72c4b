package org.sportello.platform.rest;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import javax.sql.DataSource;

/**
 * Stores first answers. Two requests with one key never run side by side: the key is locked until
 * the command's transaction ends, and the second is told so (draft-ietf-httpapi-idempotency-key).
 */
@ApplicationScoped
public class IdempotentAnswers {
  private static final Duration KEPT = Duration.ofHours(24);
  private static final String UNIQUE_VIOLATION = "23505";

  private static final String CLAIM =
      """
      select pg_try_advisory_xact_lock(hashtextextended(?, 50)) as claimed, a.*
      from (select 1) one
      left join idempotent_answer a
        on a.caller = ? and a.path = ? and a.key = ? and a.created_at > ?
      """;

  /** Forgets a few old answers with each new one, so that the table needs no keeper. */
  private static final String KEEP =
      """
      with forgotten as (
        delete from idempotent_answer where ctid in (
          select ctid from idempotent_answer
          where created_at <= ? and (caller, path, key) <> (?, ?, ?)
          order by created_at limit 20 for update skip locked))
      insert into idempotent_answer as a
        (caller, path, key, fingerprint, status, location, entity_tag, media_type, body, created_at)
      values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      on conflict (caller, path, key) do update
        set fingerprint = excluded.fingerprint, status = excluded.status,
            location = excluded.location, entity_tag = excluded.entity_tag,
            media_type = excluded.media_type, body = excluded.body,
            created_at = excluded.created_at
        where a.created_at <= ?
      """;

  @Resource(lookup = "java:jboss/datasources/SportelloDS")
  DataSource dataSource;

  @Inject Clock clock;

  /**
   * Takes the key for the present transaction.
   *
   * @return the first answer, when there is one
   */
  Optional<IdempotentAnswer> claim(IdempotencyScope scope) {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement select = connection.prepareStatement(CLAIM)) {
      select.setString(1, scope.caller() + '\n' + scope.path() + '\n' + scope.key());
      select.setString(2, scope.caller());
      select.setString(3, scope.path());
      select.setString(4, scope.key());
      select.setObject(5, oldest(clock.instant()));
      try (ResultSet row = select.executeQuery()) {
        row.next();
        if (!row.getBoolean("claimed")) {
          throw inFlight();
        }
        return row.getString("fingerprint") == null ? Optional.empty() : Optional.of(read(row));
      }
    } catch (SQLException e) {
      throw new IllegalStateException("the idempotency key could not be read", e);
    }
  }

  /** Keeps the answer, to become visible together with what the command did. */
  void keep(IdempotencyScope scope, IdempotentAnswer answer) {
    Instant now = clock.instant();
    try (Connection connection = dataSource.getConnection();
        PreparedStatement insert = connection.prepareStatement(KEEP)) {
      insert.setObject(1, oldest(now));
      setScope(insert, 2, scope);
      setScope(insert, 5, scope);
      insert.setString(8, answer.fingerprint());
      insert.setInt(9, answer.status());
      insert.setString(10, answer.location());
      insert.setString(11, answer.entityTag());
      insert.setString(12, answer.mediaType());
      insert.setString(13, answer.body());
      insert.setObject(14, now.atOffset(ZoneOffset.UTC));
      insert.setObject(15, oldest(now));
      if (insert.executeUpdate() == 0) {
        throw inFlight();
      }
    } catch (SQLException e) {
      if (UNIQUE_VIOLATION.equals(e.getSQLState())) {
        throw inFlight();
      }
      throw new IllegalStateException("the idempotent answer could not be kept", e);
    }
  }

  private static void setScope(PreparedStatement statement, int from, IdempotencyScope scope)
      throws SQLException {
    statement.setString(from, scope.caller());
    statement.setString(from + 1, scope.path());
    statement.setString(from + 2, scope.key());
  }

  private static IdempotentAnswer read(ResultSet row) throws SQLException {
    return new IdempotentAnswer(
        row.getString("fingerprint"),
        row.getInt("status"),
        row.getString("location"),
        row.getString("entity_tag"),
        row.getString("media_type"),
        row.getString("body"));
  }

  private static OffsetDateTime oldest(Instant now) {
    return now.minus(KEPT).atOffset(ZoneOffset.UTC);
  }

  private static ProblemException inFlight() {
    return ProblemException.of(ProblemType.REQUEST_IN_FLIGHT, null);
  }
}
