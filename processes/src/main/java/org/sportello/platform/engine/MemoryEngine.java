package org.sportello.platform.engine;

import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngineConfiguration;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParseListener;
import org.camunda.bpm.engine.impl.cfg.StandaloneInMemProcessEngineConfiguration;
import org.camunda.bpm.engine.impl.history.handler.HistoryEventHandler;

/** Builds an engine with our settings that keeps everything in memory and nothing beyond it. */
public final class MemoryEngine {

  /** Keeps prepared statements: the engine asks the same few hundred questions over and over. */
  private static final String DATABASE =
      "jdbc:h2:mem:sportello;DB_CLOSE_DELAY=1000;QUERY_CACHE_SIZE=1000";

  private MemoryEngine() {}

  /**
   * Builds one; the caller closes it.
   *
   * @param beans what diagrams may name
   * @param events what is told of everything that the engine does
   * @param listeners what is told of the elements of diagrams as they are read
   */
  public static ProcessEngine of(
      PublishedBeans beans, HistoryEventHandler events, List<BpmnParseListener> listeners) {
    StandaloneInMemProcessEngineConfiguration configuration =
        new StandaloneInMemProcessEngineConfiguration();
    EngineSettings.applyTo(configuration);
    EngineSettings.confine(configuration, beans);
    configuration.setProcessEngineName("in-memory");
    configuration.setJdbcUrl(DATABASE);
    configuration.setDatabaseType("h2");
    configuration.setDatabaseTablePrefix("");
    configuration.setDatabaseSchema(null);
    configuration.setDatabaseSchemaUpdate(ProcessEngineConfiguration.DB_SCHEMA_UPDATE_CREATE_DROP);
    configuration.setHistoryEventHandler(events);
    configuration.setCustomPostBPMNParseListeners(new ArrayList<>(listeners));
    return configuration.buildProcessEngine();
  }
}
