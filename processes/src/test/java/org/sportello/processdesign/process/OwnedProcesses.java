package org.sportello.processdesign.process;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.sportello.platform.engine.Engine;
import org.sportello.platform.engine.EngineOnPostgres;
import org.sportello.platform.engine.FixedBeans;
import org.sportello.platform.engine.Releases;
import org.sportello.platform.security.Caller;
import org.sportello.platform.security.Role;
import org.sportello.processdesign.application.Proposal;
import org.sportello.processdesign.application.ProposalTests;

/** Processes that two owners change, on an engine with a database, outside the server. */
final class OwnedProcesses implements AutoCloseable {

  static final Caller ANNA = caller(1, Role.PROCESS_OWNER);
  static final Caller BRUNO = caller(2, Role.PROCESS_OWNER);

  private static final List<String> TABLES =
      List.of("V061__process_proposals", "V111__date_of_effect", "V134__process_bundles");

  private final EngineOnPostgres running;
  private final Enforcement enforcement;
  private final CamundaProcesses processes;
  private final FilesOfBundle files;

  OwnedProcesses() throws IOException {
    JavaDelegate warn = execution -> {};
    JavaDelegate putIntoForce = this::putIntoForce;
    Map<String, Object> steps = Map.of("warn", warn, "putIntoForce", putIntoForce);
    Map<String, Object> helpers = Map.of("periods", new Object());
    running = new EngineOnPostgres(steps, helpers);
    running.execute("create role sportello_app");
    running.execute("create table person (id bigint primary key, name text not null)");
    running.execute("insert into person values (1, 'Anna'), (2, 'Bruno')");
    for (String table : TABLES) {
      Path file = Path.of("../ejb/src/main/resources/db/migration/" + table + ".sql");
      running.execute(Files.readString(file, StandardCharsets.UTF_8));
    }
    ProcessEngine engine = running.engine();
    Engine holder =
        new Engine(null) {
          @Override
          public ProcessEngine get() {
            return engine;
          }
        };
    FixedBeans beans = new FixedBeans(steps, helpers);
    Releases releases = new Releases(running.ledger(), running.database());
    ProposalStore proposals = new ProposalStore(running.database());
    DeployedVersions versions = new DeployedVersions(running.database());
    Clock clock = Clock.fixed(Instant.parse("2026-11-22T10:00:00Z"), ZoneOffset.UTC);
    enforcement = new Enforcement(holder, beans, releases, proposals, running.ledger(), clock);
    processes =
        new CamundaProcesses(
            holder,
            beans,
            releases,
            enforcement,
            proposals,
            new NoTests(),
            versions,
            running.ledger(),
            running.acting(),
            clock);
    files =
        new FilesOfBundle(
            holder,
            releases,
            new SetExamination(holder, beans),
            enforcement,
            proposals,
            versions,
            clock);
    engine
        .getRepositoryService()
        .createDeployment()
        .addClasspathResource("processes/processdesign/ScheduledChange.bpmn")
        .deploy();
  }

  /** There are no test cases. */
  private static final class NoTests implements ProposalTests {
    @Override
    public void begin(Caller caller, Proposal proposal, byte[] xml) {}

    @Override
    public void approved(Caller caller, Proposal proposal, boolean areSeen) {}
  }

  private void putIntoForce(DelegateExecution execution) {
    enforcement.atItsDate(((Number) execution.getVariable("proposal")).longValue());
  }

  static Caller caller(long id, Role role) {
    return new Caller(id, "u" + id, "Name " + id, Set.of(role), null, null, 0, null, "it");
  }

  EngineOnPostgres running() {
    return running;
  }

  CamundaProcesses processes() {
    return processes;
  }

  FilesOfBundle files() {
    return files;
  }

  @Override
  public void close() {
    running.close();
  }
}
