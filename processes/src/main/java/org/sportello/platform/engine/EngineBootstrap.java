package org.sportello.platform.engine;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.inject.Inject;
import jakarta.transaction.TransactionManager;
import java.time.Clock;
import javax.sql.DataSource;
import org.camunda.bpm.engine.ProcessEngine;
import org.jboss.logging.Logger;
import org.joda.time.DateTimeUtils;
import org.sportello.platform.acting.Acting;

/**
 * Starts the engine once the schema is there: tables, engine, shipped diagrams, then the jobs; and
 * stops it in the opposite order.
 */
@Singleton
@Startup
@DependsOn("sportello-ejb.jar#SchemaMigration")
@TransactionManagement(TransactionManagementType.BEAN)
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
public class EngineBootstrap {

  private static final Logger LOG = Logger.getLogger(EngineBootstrap.class);

  @Resource(lookup = "java:jboss/datasources/SportelloDS")
  private DataSource database;

  @Resource(lookup = "java:jboss/ee/concurrency/executor/sportello-jobs")
  private ManagedExecutorService threads;

  /** Injected, so that the server has it ready before this bean starts. */
  @Resource(lookup = "java:jboss/TransactionManager")
  private TransactionManager transactions;

  @Inject private PublishedBeans beans;
  @Inject private EngineEvents events;
  @Inject private Acting acting;
  @Inject private Clock clock;
  @Inject private ShippedDiagrams diagrams;

  private ProcessEngine engine;
  private TicketJobExecutor jobs;

  @PostConstruct
  void start() {
    DateTimeUtils.setCurrentMillisProvider(clock::millis);
    EngineSchema.createMissing(database);
    jobs = new TicketJobExecutor(threads, new JobGuard(database, acting));
    engine =
        new SportelloEngineConfiguration(database, transactions, beans, events, jobs)
            .buildProcessEngine();
    diagrams.deployTo(engine);
    jobs.start();
    LOG.info("SPO-1500 the process engine is running");
  }

  @PreDestroy
  void stop() {
    jobs.shutdown();
    engine.close();
    DateTimeUtils.setCurrentMillisSystem();
  }

  /** The running engine. */
  public ProcessEngine engine() {
    return engine;
  }
}
