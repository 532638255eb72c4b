package org.sportello.platform.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngineConfiguration;
import org.camunda.bpm.engine.impl.cfg.StandaloneInMemProcessEngineConfiguration;

/** The engine with our settings in memory, which notes every element and flow that it passes. */
public final class EngineInMemory implements AutoCloseable {

  private final PassedElements passed = new PassedElements();
  private final ProcessEngine engine;

  public EngineInMemory(Map<String, Object> steps, Map<String, Object> helpers) {
    StandaloneInMemProcessEngineConfiguration configuration =
        new StandaloneInMemProcessEngineConfiguration();
    EngineSettings.applyTo(configuration);
    EngineSettings.confine(configuration, new FixedBeans(steps, helpers));
    configuration.setProcessEngineName("in-memory");
    configuration.setJdbcUrl("jdbc:h2:mem:sportello;DB_CLOSE_DELAY=1000");
    configuration.setDatabaseType("h2");
    configuration.setDatabaseTablePrefix("");
    configuration.setDatabaseSchema(null);
    configuration.setDatabaseSchemaUpdate(ProcessEngineConfiguration.DB_SCHEMA_UPDATE_CREATE_DROP);
    configuration.setHistoryEventHandler(passed);
    configuration.setCustomPostBPMNParseListeners(new ArrayList<>(List.of(passed.flows())));
    engine = configuration.buildProcessEngine();
  }

  public ProcessEngine engine() {
    return engine;
  }

  public PassedElements passed() {
    return passed;
  }

  @Override
  public void close() {
    engine.close();
  }
}
