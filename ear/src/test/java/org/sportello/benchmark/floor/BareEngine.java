package org.sportello.benchmark.floor;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.impl.cfg.StandaloneProcessEngineConfiguration;
import org.camunda.bpm.engine.impl.persistence.StrongUuidGenerator;
import org.camunda.bpm.engine.repository.DeploymentBuilder;
import org.sportello.benchmark.Load;
import org.sportello.benchmark.Timing;

/**
 * The engine alone, in a Java program without a server: the shipped diagrams and tables from the
 * start of a ticket's life to its first wait, with steps that do nothing. So it executes exactly
 * the nodes, decisions, variables and called processes of the real road, and commits them as
 * durably, without history.
 */
public final class BareEngine implements AutoCloseable {
  private static final int CONNECTIONS = 45;
  private static final Pattern STEP = Pattern.compile("delegateExpression=\"\\$\\{(\\w+)}\"");

  private final ProcessEngine engine;
  private final AtomicLong numbers = new AtomicLong();

  private BareEngine(ProcessEngine engine) {
    this.engine = engine;
  }

  /**
   * Starts it.
   *
   * @param database an own database's JDBC address
   * @param diagrams the folder of the shipped diagrams
   */
  static BareEngine start(String database, String user, String password, Path diagrams)
      throws IOException {
    List<Path> files;
    try (Stream<Path> found = Files.walk(diagrams)) {
      files = found.filter(Files::isRegularFile).sorted().toList();
    }
    StandaloneProcessEngineConfiguration configuration = new StandaloneProcessEngineConfiguration();
    configuration.setJdbcDriver("org.postgresql.Driver");
    configuration.setJdbcUrl(database);
    configuration.setJdbcUsername(user);
    configuration.setJdbcPassword(password);
    configuration.setJdbcMaxActiveConnections(CONNECTIONS);
    configuration.setJdbcMaxIdleConnections(CONNECTIONS);
    configuration.setDatabaseSchemaUpdate("true");
    configuration.setIdGenerator(new StrongUuidGenerator());
    configuration.setHistory("none");
    configuration.setMetricsEnabled(false);
    configuration.setJobExecutorActivate(false);
    configuration.setCustomFormTypes(
        List.of(new NamedText("text"), new NamedText("person"), new NamedText("file")));
    configuration.setBeans(beans(files));
    ProcessEngine engine = configuration.buildProcessEngine();
    DeploymentBuilder deployment = engine.getRepositoryService().createDeployment();
    for (Path file : files) {
      deployment.addString(file.getFileName().toString(), Files.readString(file));
    }
    deployment.deploy();
    return new BareEngine(engine);
  }

  private static Map<Object, Object> beans(List<Path> files) throws IOException {
    Map<Object, Object> beans = new HashMap<>();
    for (Path file : files) {
      Matcher steps = STEP.matcher(Files.readString(file));
      while (steps.find()) {
        JavaDelegate nothing = execution -> {};
        beans.put(steps.group(1), nothing);
      }
    }
    JavaDelegate known = execution -> execution.setVariable("isRequesterKnown", true);
    beans.put("identifyRequester", known);
    beans.put("ticketFacts", new KnownTicket());
    beans.put("slaClock", new TomorrowsClock());
    beans.put("decisions", new TableResults());
    return beans;
  }

  private void startOne() {
    String reference = "SP-2026-%06d".formatted(numbers.incrementAndGet());
    engine
        .getRuntimeService()
        .startProcessInstanceByKey("TicketLifecycle", reference, Map.of("ticketId", reference));
  }

  /** Starts processes for some seconds, and insists that each of them waits for a technician. */
  Timing measure(int clients, double seconds) {
    Timing timing = Load.run(clients, seconds, (client, turn) -> startOne());
    long waiting =
        engine
            .getTaskService()
            .createTaskQuery()
            .taskDefinitionKey("UserTask_TakeInCharge")
            .count();
    if (waiting != numbers.get()) {
      throw new IllegalStateException(waiting + " processes wait, of " + numbers + " started");
    }
    return timing;
  }

  @Override
  public void close() {
    engine.close();
  }
}
