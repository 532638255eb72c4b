package org.sportello.platform.engine;

import javax.sql.DataSource;
import org.camunda.bpm.engine.cdi.CdiJtaProcessEngineConfiguration;

/** The engine inside the server: the application's own JTA transactions, data source and beans. */
class SportelloEngineConfiguration extends CdiJtaProcessEngineConfiguration {

  private static final String TRANSACTION_MANAGER = "java:jboss/TransactionManager";

  private final PublishedBeans published;

  SportelloEngineConfiguration(
      DataSource database, PublishedBeans beans, EngineEvents events, TicketJobExecutor jobs) {
    this.published = beans;
    EngineSettings.applyTo(this);
    EngineSettings.confine(this, beans);
    events.listenTo(this);
    setDataSource(database);
    setTransactionsExternallyManaged(true);
    setTransactionManagerJndiName(TRANSACTION_MANAGER);
    setJobExecutor(jobs);
  }

  @Override
  protected void initExpressionManager() {
    // the superclass offers every bean to every diagram; ours offers the published ones
    super.initExpressionManager();
    expressionManager = new ConfinedExpressionManager(published);
  }
}
