package org.sportello.platform.schema;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.jboss.logging.Logger;
import org.sportello.platform.clock.SportelloClock;
import org.sportello.platform.profile.Profile;

/**
 * Brings the domain's tables up to date with the schema owner's rights, once for all nodes (Flyway
 * holds its own lock), and lets the clock of a trial installation go on where it was.
 */
@Singleton
@Startup
@TransactionManagement(TransactionManagementType.BEAN)
public class SchemaMigration {

  private static final Logger LOG = Logger.getLogger(SchemaMigration.class);

  @Resource(lookup = "java:jboss/datasources/SportelloSchemaDS")
  private DataSource owner;

  @Inject private SportelloClock clock;
  @Inject private Profile profile;

  @PostConstruct
  void migrate() {
    List<String> locations = new ArrayList<>(List.of("classpath:db/migration"));
    if (profile.isLocal()) {
      locations.add("classpath:db/local");
    }
    int applied =
        Flyway.configure(SchemaMigration.class.getClassLoader())
            .dataSource(owner)
            .locations(locations.toArray(String[]::new))
            .outOfOrder(profile.isLocal())
            .load()
            .migrate()
            .migrationsExecuted;
    LOG.infof("SPO-1001 The schema is up to date; migrations applied now: %d", applied);
    if (profile.isLocal()) {
      clock.runAheadBy(storedOffset());
    }
  }

  private Duration storedOffset() {
    try (Connection connection = owner.getConnection();
        Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery("select seconds from clock_offset")) {
      return row.next() ? Duration.ofSeconds(row.getLong(1)) : Duration.ZERO;
    } catch (SQLException e) {
      throw new IllegalStateException("SPO-1002 The clock's offset cannot be read", e);
    }
  }
}
