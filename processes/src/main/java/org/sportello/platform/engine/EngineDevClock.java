package org.sportello.platform.engine;

import jakarta.annotation.Resource;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantLock;
import javax.sql.DataSource;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.jboss.logging.Logger;
import org.sportello.platform.clock.DevClock;
import org.sportello.platform.clock.SportelloClock;
import org.sportello.platform.failure.InvalidInput;
import org.sportello.platform.failure.NotFound;
import org.sportello.platform.profile.Profile;

/**
 * Moves a trial installation's clock from timer to timer, as real time would, so that what happens
 * in two days happens in the same order in two seconds.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class EngineDevClock implements DevClock {

  private static final Logger LOG = Logger.getLogger(EngineDevClock.class);
  private static final Duration FURTHEST = Duration.ofDays(3653);
  private static final long PATIENCE_SECONDS = 120;
  private static final ReentrantLock ONE_AT_A_TIME = new ReentrantLock();

  /** Timers of the installation as a whole catch up at the end; only a process's own are steps. */
  private static final String NEXT =
      """
      select min(duedate_) from engine.act_ru_job
      where retries_ > 0 and suspension_state_ = 1 and process_instance_id_ is not null
        and duedate_ > ? and duedate_ <= ?
      """;

  private static final String DUE =
      """
      select count(*) from engine.act_ru_job
      where retries_ > 0 and suspension_state_ = 1 and (duedate_ is null or duedate_ <= ?)
      """;

  @Resource(lookup = "java:jboss/datasources/SportelloDS")
  private DataSource database;

  @Inject private Engine engine;
  @Inject private Profile profile;
  @Inject private SportelloClock sportelloClock;
  @Inject private Clock clock;

  @Override
  public Instant now() {
    requireLocal();
    return clock.instant();
  }

  @Override
  public Instant advance(Duration by) {
    requireLocal();
    if (by.isNegative() || by.isZero() || by.compareTo(FURTHEST) > 0) {
      throw new InvalidInput("/advance", "must be more than nothing and at most ten years");
    }
    ONE_AT_A_TIME.lock();
    try {
      Instant target = clock.instant().plus(by);
      awaitQuiet();
      for (Optional<Instant> next = next(target); next.isPresent(); next = next(target)) {
        moveTo(next.get());
        awaitQuiet();
      }
      moveTo(target);
      awaitQuiet();
      return clock.instant();
    } finally {
      ONE_AT_A_TIME.unlock();
    }
  }

  private void requireLocal() {
    if (!profile.isLocal()) {
      throw new NotFound("There is no such thing here.");
    }
  }

  private void moveTo(Instant instant) {
    Duration missing = Duration.between(clock.instant(), instant);
    if (missing.isNegative()) {
      return;
    }
    Duration ahead = sportelloClock.offset().plus(missing).plusSeconds(1);
    Duration whole = Duration.ofSeconds(ahead.toSeconds());
    run(
        "update clock_offset set seconds = greatest(seconds, ?)",
        statement -> {
          statement.setLong(1, whole.toSeconds());
          return statement.executeUpdate();
        });
    sportelloClock.runAheadBy(whole);
  }

  private Optional<Instant> next(Instant target) {
    return run(
        NEXT,
        statement -> {
          statement.setTimestamp(1, Timestamp.from(clock.instant()));
          statement.setTimestamp(2, Timestamp.from(target));
          try (ResultSet row = statement.executeQuery()) {
            row.next();
            return Optional.ofNullable(row.getTimestamp(1)).map(Timestamp::toInstant);
          }
        });
  }

  private void awaitQuiet() {
    long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
    while (due() > 0) {
      if (System.nanoTime() > deadline) {
        LOG.warn("SPO-1510 Jobs are still due while the clock moves on: see their incidents");
        return;
      }
      ((ProcessEngineConfigurationImpl) engine.get().getProcessEngineConfiguration())
          .getJobExecutor()
          .jobWasAdded();
      LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(20));
    }
  }

  private long due() {
    return run(
        DUE,
        statement -> {
          statement.setTimestamp(1, Timestamp.from(clock.instant()));
          try (ResultSet row = statement.executeQuery()) {
            row.next();
            return row.getLong(1);
          }
        });
  }

  private interface Query<T> {
    T run(PreparedStatement statement) throws SQLException;
  }

  private <T> T run(String sql, Query<T> query) {
    try (Connection connection = database.getConnection();
        PreparedStatement statement = connection.prepareStatement(sql)) {
      return query.run(statement);
    } catch (SQLException e) {
      throw new ProcessEngineException("SPO-1511 the clock cannot be moved on", e);
    }
  }
}
