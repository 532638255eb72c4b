package org.sportello.processdesign.process;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import java.util.List;
import java.util.function.Supplier;
import org.camunda.bpm.engine.variable.Variables;
import org.sportello.ledger.application.Ledger;
import org.sportello.ledger.domain.Chain;
import org.sportello.ledger.domain.Facts;
import org.sportello.mail.process.MailDocument;
import org.sportello.platform.acting.Acting;
import org.sportello.platform.acting.Actor;
import org.sportello.platform.engine.DiagramSet;
import org.sportello.platform.engine.Engine;
import org.sportello.platform.engine.PublishedBeans;
import org.sportello.platform.engine.Releases;
import org.sportello.platform.failure.InvalidInput;
import org.sportello.platform.failure.NotFound;
import org.sportello.platform.failure.RuleViolated;
import org.sportello.platform.security.Caller;
import org.sportello.processdesign.application.FourEyes;
import org.sportello.processdesign.application.ProcessVersion;
import org.sportello.processdesign.application.ProcessesService;
import org.sportello.processdesign.application.Proposal;
import org.sportello.processdesign.application.ProposalTests;
import org.sportello.processdesign.process.ProposalStore.Draft;

/** Reads diagrams from the engine, and deploys those that two process owners agree on. */
@Stateless
public class CamundaProcesses implements ProcessesService {

  private static final String PROPOSED = "proposed";

  private Engine engine;
  private PublishedBeans beans;
  private Releases releases;
  private Enforcement enforcement;
  private ProposalStore proposals;
  private ProposalTests tests;
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
      Enforcement enforcement,
      ProposalStore proposals,
      ProposalTests tests,
      DeployedVersions versions,
      Ledger ledger,
      Acting acting,
      Clock clock) {
    this.engine = engine;
    this.beans = beans;
    this.releases = releases;
    this.enforcement = enforcement;
    this.proposals = proposals;
    this.tests = tests;
    this.versions = versions;
    this.ledger = ledger;
    this.acting = acting;
    this.clock = clock;
  }

  @Override
  public List<ProcessVersion> list(String type) {
    return versions.current().stream()
        .filter(
            one -> type == null ? !one.type().equals(MailDocument.TYPE) : isOf(type, one.type()))
        .toList();
  }

  private static boolean isOf(String wanted, String type) {
    return wanted.equals("all") || wanted.equals(type);
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
  public Proposal propose(Caller caller, byte[] xml, String reason, Instant effectiveAt) {
    FourEyes.requireOwner(caller);
    if (reason == null || reason.isBlank()) {
      throw new InvalidInput("/reason", "say why the process should change");
    }
    if (effectiveAt != null && !effectiveAt.isAfter(clock.instant())) {
      throw new InvalidInput("/effectiveAt", "a date of effect is in the future");
    }
    return as(caller, () -> kept(caller, xml, reason.strip(), effectiveAt));
  }

  @Override
  public Proposal goBack(
      Caller caller, String key, int version, String reason, Instant effectiveAt) {
    FourEyes.requireOwner(caller);
    byte[] old = xml(key, version);
    if (DiagramSet.sha256(old).equals(versions(key).get(0).sha256())) {
      throw new RuleViolated(
          "in-force", "This is what is in force: there is nothing to go back to.");
    }
    return propose(caller, old, reason, effectiveAt);
  }

  private Proposal kept(Caller caller, byte[] xml, String reason, Instant effectiveAt) {
    DiagramSet release = releases.current(engine.get());
    ProposedFile file = new Examination(engine.get(), beans).pass(xml, release);
    String resource = file.resourceIn(release);
    String sha256 = DiagramSet.sha256(xml);
    String replaces = release.hashes().get(resource);
    if (effectiveAt != null && replaces == null) {
      throw new InvalidInput(
          "/effectiveAt", "what is new comes into force as soon as it is approved");
    }
    Draft draft =
        new Draft(file.key(), resource, xml, sha256, replaces, reason, micros(effectiveAt), null);
    long id = proposals.add(draft, caller.personId(), now());
    ledger.append(
        Chain.of("process", file.key()),
        "process.proposed",
        Facts.none()
            .put("proposal", id)
            .put("sha256", sha256)
            .put("author", caller.personId())
            .personal("reason", reason, caller.personId()));
    Proposal kept = proposal(id);
    tests.begin(caller, kept, xml);
    return kept;
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
    return proposals.file(id).map(ProposalStore.File::xml).orElseThrow(() -> unknown(id));
  }

  @Override
  public ProcessVersion approve(Caller caller, long id, boolean areTestsSeen) {
    Proposal proposal = undecided(caller, id);
    return as(
        caller,
        () -> {
          tests.approved(caller, proposal, areTestsSeen);
          return deployed(caller, proposal);
        });
  }

  private ProcessVersion deployed(Caller caller, Proposal proposal) {
    Instant effectiveAt = proposal.effectiveAt();
    if (effectiveAt != null && effectiveAt.isAfter(clock.instant())) {
      schedule(caller, proposal);
    } else {
      enforcement.now(proposal, caller.personId());
    }
    return versions.of(proposal.key()).get(0);
  }

  private void schedule(Caller caller, Proposal proposal) {
    proposals.decide(proposal.id(), "scheduled", caller.personId(), now(), null, null);
    ledger.append(
        Chain.of("process", proposal.key()),
        "process.scheduled",
        Facts.none()
            .put("proposal", proposal.id())
            .put("sha256", proposal.sha256())
            .put("author", proposal.author().id())
            .put("approver", caller.personId())
            .put("effectiveAt", proposal.effectiveAt().toString()));
    engine
        .get()
        .getRuntimeService()
        .startProcessInstanceByKey(
            "ScheduledChange",
            "proposal-" + proposal.id(),
            Variables.putValue("proposal", proposal.id())
                .putValue("effectiveAt", Date.from(proposal.effectiveAt())));
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
    FourEyes.requireOwner(caller);
    Proposal proposal = proposals.lock(id).orElseThrow(() -> unknown(id));
    FourEyes.requireOther(caller, proposal.author().id());
    if (!proposal.state().equals(PROPOSED)) {
      throw new RuleViolated("proposal-decided", "The proposal is " + proposal.state() + ".");
    }
    return proposal;
  }

  private <T> T as(Caller caller, Supplier<T> work) {
    Actor actor = Actor.person(Long.toString(caller.personId()), caller.name());
    return acting.<T, RuntimeException>as(actor, work::get);
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }

  private static Instant micros(Instant at) {
    return at == null ? null : at.truncatedTo(ChronoUnit.MICROS);
  }

  private static NotFound unknown(long id) {
    return new NotFound("There is no proposal " + id + ".");
  }
}
