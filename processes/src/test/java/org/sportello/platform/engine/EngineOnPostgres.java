package org.sportello.platform.engine;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.StandaloneProcessEngineConfiguration;
import org.sportello.platform.acting.Acting;

/** The engine with our settings on a real PostgreSQL, outside the server. */
public final class EngineOnPostgres implements AutoCloseable {

  private final EmbeddedPostgres postgres;
  private final DataSource database;
  private final Acting acting = new Acting();
  private final RecordedLedger ledger = new RecordedLedger(acting);
  private final ProcessEngine engine;

  public EngineOnPostgres(Map<String, Object> steps, Map<String, Object> helpers) {
    try {
      postgres = EmbeddedPostgres.builder().setServerConfig("timezone", "UTC").start();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    database = postgres.getPostgresDatabase();
    execute("create schema engine");
    execute("create table ticket (reference text primary key)");
    EngineSchema.createMissing(database);
    EngineSchema.createMissing(database);
    StandaloneProcessEngineConfiguration configuration = new StandaloneProcessEngineConfiguration();
    EngineSettings.applyTo(configuration);
    EngineSettings.confine(configuration, new FixedBeans(steps, helpers));
    new EngineEvents(ledger, acting, List.of()).listenTo(configuration);
    configuration.setDataSource(database);
    engine = configuration.buildProcessEngine();
  }

  public ProcessEngine engine() {
    return engine;
  }

  public DataSource database() {
    return database;
  }

  public RecordedLedger ledger() {
    return ledger;
  }

  public Acting acting() {
    return acting;
  }

  /** Runs a statement as the owner of everything. */
  public void execute(String sql) {
    try (Connection connection = database.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() {
    engine.close();
    try {
      postgres.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
