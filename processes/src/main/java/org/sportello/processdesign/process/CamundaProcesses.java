package org.sportello.processdesign.process;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.function.Supplier;
import org.sportello.ledger.application.Ledger;
import org.sportello.ledger.domain.Chain;
import org.sportello.ledger.domain.Facts;
import org.sportello.platform.acting.Acting;
import org.sportello.platform.acting.Actor;
import org.sportello.platform.engine.DiagramSet;
import org.sportello.platform.engine.Engine;
import org.sportello.platform.engine.PublishedBeans;
import org.sportello.platform.engine.Releases;
import org.sportello.platform.failure.Forbidden;
import org.sportello.platform.failure.InvalidInput;
import org.sportello.platform.failure.NotFound;
import org.sportello.platform.failure.RuleViolated;
import org.sportello.platform.security.Caller;
import org.sportello.platform.security.Role;
import org.sportello.processdesign.application.ProcessVersion;
import org.sportello.processdesign.application.ProcessesService;
import org.sportello.processdesign.application.Proposal;
import org.sportello.processdesign.process.ProposalStore.Draft;
import org.sportello.processdesign.process.ProposalStore.File;

/** Reads diagrams from the engine, and deploys those that two process owners agree on. */
@Stateless
public class CamundaProcesses implements ProcessesService {

  private static final String PROPOSED = "proposed";

  private Engine engine;
  private PublishedBeans beans;
  private Releases releases;
  private ProposalStore proposals;
  private DeployedVersions versions;
  private Ledger ledger;
  private Acting acting;
  private Clock clock;

  protected CamundaProcesses() {}

  @Inject
  public CamundaProcesses(
      Engine engine,
      PublishedBeans beans,
      Releases releases,
      ProposalStore proposals,
      DeployedVersions versions,
      Ledger ledger,
      Acting acting,
      Clock clock) {
    this.engine = engine;
    this.beans = beans;
    this.releases = releases;
    this.proposals = proposals;
    this.versions = versions;
    this.ledger = ledger;
    this.acting = acting;
    this.clock = clock;
  }

  @Override
  public List<ProcessVersion> list() {
    return versions.current();
  }

  @Override
  public List<ProcessVersion> versions(String key) {
    List<ProcessVersion> found = versions.of(key);
    if (found.isEmpty()) {
      throw new NotFound("There is no process or table " + key + ".");
    }
    return found;
  }

  @Override
  public byte[] xml(String key, int version) {
    return versions
        .xml(key, version)
        .orElseThrow(() -> new NotFound("There is no version " + version + " of " + key + "."));
  }

  @Override
  public Proposal propose(Caller caller, byte[] xml, String reason) {
    requireOwner(caller);
    if (reason == null || reason.isBlank()) {
      throw new InvalidInput("/reason", "say why the process should change");
    }
    return as(caller, () -> kept(caller, xml, reason.strip()));
  }

  private Proposal kept(Caller caller, byte[] xml, String reason) {
    DiagramSet release = releases.current(engine.get());
    ProposedFile file = new Examination(engine.get(), beans).pass(xml, release);
    String resource = file.resourceIn(release);
    String sha256 = DiagramSet.sha256(xml);
    Draft draft =
        new Draft(file.key(), resource, xml, sha256, release.hashes().get(resource), reason);
    long id = proposals.add(draft, caller.personId(), now());
    ledger.append(
        Chain.of("process", file.key()),
        "process.proposed",
        Facts.none()
            .put("proposal", id)
            .put("sha256", sha256)
            .put("author", caller.personId())
            .personal("reason", reason, caller.personId()));
    return proposal(id);
  }

  @Override
  public List<Proposal> proposals(String state) {
    return proposals.all(state);
  }

  @Override
  public Proposal proposal(long id) {
    return proposals.find(id).orElseThrow(() -> unknown(id));
  }

  @Override
  public byte[] proposedXml(long id) {
    return proposals.file(id).map(File::xml).orElseThrow(() -> unknown(id));
  }

  @Override
  public ProcessVersion approve(Caller caller, long id) {
    Proposal proposal = undecided(caller, id);
    return as(caller, () -> deployed(caller, proposal));
  }

  private ProcessVersion deployed(Caller caller, Proposal proposal) {
    releases.lock();
    File file = proposals.file(proposal.id()).orElseThrow(() -> unknown(proposal.id()));
    DiagramSet release = releases.current(engine.get());
    if (!java.util.Objects.equals(file.replaces(), release.hashes().get(file.resource()))) {
      throw new RuleViolated(
          "proposal-outdated",
          "The process was changed after this was proposed: propose it again on the new version.");
    }
    new Examination(engine.get(), beans).pass(file.xml(), release);
    releases.deploy(
        engine.get(),
        release,
        release.with(file.resource(), file.xml()),
        facts ->
            facts
                .put("proposal", proposal.id())
                .put("author", proposal.author().id())
                .put("approver", caller.personId())
                .personal("reason", proposal.reason(), proposal.author().id()));
    int version = versions.of(proposal.key()).get(0).version();
    proposals.decide(proposal.id(), "approved", caller.personId(), now(), null, version);
    return versions.of(proposal.key()).get(0);
  }

  @Override
  public Proposal refuse(Caller caller, long id, String reason) {
    Proposal proposal = undecided(caller, id);
    return as(
        caller,
        () -> {
          proposals.decide(id, "refused", caller.personId(), now(), reason, null);
          ledger.append(
              Chain.of("process", proposal.key()),
              "process.refused",
              Facts.none()
                  .put("proposal", id)
                  .put("sha256", proposal.sha256())
                  .put("author", proposal.author().id())
                  .personal("reason", reason, caller.personId()));
          return proposal(id);
        });
  }

  private Proposal undecided(Caller caller, long id) {
    requireOwner(caller);
    Proposal proposal = proposals.lock(id).orElseThrow(() -> unknown(id));
    if (proposal.author().id() == caller.personId()) {
      throw new Forbidden("Another process owner has to decide on your proposal.");
    }
    if (!proposal.state().equals(PROPOSED)) {
      throw new RuleViolated("proposal-decided", "The proposal is " + proposal.state() + ".");
    }
    return proposal;
  }

  private static void requireOwner(Caller caller) {
    if (!caller.is(Role.PROCESS_OWNER)) {
      throw new Forbidden("Only a process owner changes processes.");
    }
  }

  private <T> T as(Caller caller, Supplier<T> work) {
    Actor actor = Actor.person(Long.toString(caller.personId()), caller.name());
    return acting.<T, RuntimeException>as(actor, work::get);
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }

  private static NotFound unknown(long id) {
    return new NotFound("There is no proposal " + id + ".");
  }
}
