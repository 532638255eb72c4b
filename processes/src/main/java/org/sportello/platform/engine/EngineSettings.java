package org.sportello.platform.engine;

import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.ProcessEngineConfiguration;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.history.HistoryLevel;
import org.camunda.bpm.engine.impl.persistence.StrongUuidGenerator;

/** What holds for every engine of ours, in the server and in tests alike. */
public final class EngineSettings {

  private EngineSettings() {}

  /** Applies the settings; the caller adds the data source and the transaction manager. */
  public static void applyTo(ProcessEngineConfigurationImpl configuration) {
    configuration.setProcessEngineName("sportello");
    configuration.setIdGenerator(new StrongUuidGenerator());
    configuration.setDatabaseType("postgres");
    configuration.setDatabaseSchemaUpdate(ProcessEngineConfiguration.DB_SCHEMA_UPDATE_FALSE);
    configuration.setDatabaseTablePrefix(EngineSchema.NAME + ".");
    configuration.setDatabaseSchema(EngineSchema.NAME);
    configuration.setJdbcBatchProcessing(true);
    configuration.setJobExecutorActivate(false);
    configuration.setJobExecutorDeploymentAware(false);
    configuration.setJobExecutorPreferTimerJobs(false);
    configuration.setJobExecutorAcquireByDueDate(true);
    configuration.setEnsureJobDueDateNotNull(true);
    configuration.setDefaultNumberOfRetries(3);
    configuration.setEnableExpressionsInStoredQueries(false);
    configuration.setCustomFormTypes(TextFormType.all());
    withoutUnusedParts(configuration);
    withFailuresLoggedOnce(configuration);
    withLedgerAsHistory(configuration);
  }

  /** Lets diagrams and tables name the published beans and nothing else. */
  public static void confine(ProcessEngineConfigurationImpl configuration, PublishedBeans beans) {
    configuration.setExpressionManager(new ConfinedExpressionManager(beans));
    configuration.setArtifactFactory(new NoClassDelegates());
    configuration.setCustomPreDeployers(List.of(new DiagramGuard(beans)));
    configuration.setCustomPostBPMNParseListeners(
        new ArrayList<>(List.of(new OutsideSteps(beans))));
  }

  private static void withoutUnusedParts(ProcessEngineConfigurationImpl configuration) {
    configuration.setCmmnEnabled(false);
    configuration.setDbIdentityUsed(false);
    configuration.setAuthorizationEnabled(false);
    configuration.setMetricsEnabled(false);
    configuration.setDbMetricsReporterActivate(false);
    configuration.setTaskMetricsEnabled(false);
    configuration.setHistoryCleanupEnabled(false);
    configuration.setJavaSerializationFormatEnabled(false);
    configuration.setImplicitVariableUpdateDetectionEnabled(false);
    configuration.setEnableFetchScriptEngineFromProcessApplication(false);
    configuration.setEnableScriptCompilation(false);
    configuration.setScriptEngineResolver(new NoScripts());
    configuration.setEnableXxeProcessing(false);
  }

  private static void withFailuresLoggedOnce(ProcessEngineConfigurationImpl configuration) {
    configuration.setEnableCmdExceptionLogging(false);
    configuration.setEnableReducedJobExceptionLogging(true);
    configuration.setCustomPreCommandInterceptorsTxRequired(List.of(new CommandFailures()));
    configuration.setCustomPreCommandInterceptorsTxRequiresNew(List.of(new CommandFailures()));
  }

  private static void withLedgerAsHistory(ProcessEngineConfigurationImpl configuration) {
    HistoryLevel level = new LedgerHistoryLevel();
    configuration.setCustomHistoryLevels(List.of(level));
    configuration.setHistoryLevel(level);
    configuration.setEnableDefaultDbHistoryEventHandler(false);
  }
}
