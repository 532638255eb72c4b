package org.sportello.platform.engine;

import jakarta.transaction.TransactionManager;
import javax.sql.DataSource;
import org.camunda.bpm.engine.cdi.CdiJtaProcessEngineConfiguration;

/** The engine inside the server: the application's own JTA transactions, data source and beans. */
class SportelloEngineConfiguration extends CdiJtaProcessEngineConfiguration {

  private final PublishedBeans published;

  SportelloEngineConfiguration(
      DataSource database,
      TransactionManager transactions,
      PublishedBeans beans,
      EngineEvents events,
      TicketJobExecutor jobs) {
    this.published = beans;
    EngineSettings.applyTo(this);
    EngineSettings.confine(this, beans);
    events.listenTo(this);
    setDataSource(database);
    setTransactionsExternallyManaged(true);
    setTransactionManager(transactions);
    setJobExecutor(jobs);
  }

  @Override
  protected void initExpressionManager() {
    // the superclass offers every bean to every diagram; ours offers the published ones
    super.initExpressionManager();
    expressionManager = new ConfinedExpressionManager(published);
  }
}
