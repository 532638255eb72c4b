package org.sportello.platform.engine;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.jboss.logging.Logger;
import org.sportello.platform.clock.SportelloClock;
import org.sportello.platform.profile.Profile;

/** Lets every node of a trial installation follow the clock that one of them moved on. */
@Singleton
@Startup
@DependsOn("EngineBootstrap")
@TransactionManagement(TransactionManagementType.BEAN)
public class ClockFollower {

  private static final Logger LOG = Logger.getLogger(ClockFollower.class);

  @Resource(lookup = "java:jboss/datasources/SportelloDS")
  private DataSource database;

  @Resource private ManagedScheduledExecutorService scheduler;
  @Inject private Profile profile;
  @Inject private SportelloClock clock;

  private ScheduledFuture<?> following;

  @PostConstruct
  void start() {
    if (profile.isLocal()) {
      following = scheduler.scheduleWithFixedDelay(this::follow, 1, 1, TimeUnit.SECONDS);
    }
  }

  @PreDestroy
  void stop() {
    if (following != null) {
      following.cancel(true);
    }
  }

  private void follow() {
    try (Connection connection = database.getConnection();
        Statement query = connection.createStatement();
        ResultSet row = query.executeQuery("select seconds from clock_offset")) {
      if (row.next()) {
        clock.runAheadBy(Duration.ofSeconds(row.getLong(1)));
      }
    } catch (SQLException e) {
      LOG.debug("SPO-1512 The clock's offset cannot be read now; the next try is in a second", e);
    }
  }
}
