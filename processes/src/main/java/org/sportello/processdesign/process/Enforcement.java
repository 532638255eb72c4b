package org.sportello.processdesign.process;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import org.sportello.ledger.application.Ledger;
import org.sportello.ledger.domain.Chain;
import org.sportello.ledger.domain.Facts;
import org.sportello.platform.engine.DiagramSet;
import org.sportello.platform.engine.Engine;
import org.sportello.platform.engine.PublishedBeans;
import org.sportello.platform.engine.Releases;
import org.sportello.platform.failure.RuleViolated;
import org.sportello.processdesign.application.DiagramRefused;
import org.sportello.processdesign.application.Proposal;
import org.sportello.processdesign.process.ProposalStore.File;

/** Puts what two process owners agree on into force. */
@ApplicationScoped
public class Enforcement {

  private static final String SCHEDULED = "scheduled";

  private Engine engine;
  private PublishedBeans beans;
  private Releases releases;
  private ProposalStore proposals;
  private Ledger ledger;
  private Clock clock;

  protected Enforcement() {}

  @Inject
  public Enforcement(
      Engine engine,
      PublishedBeans beans,
      Releases releases,
      ProposalStore proposals,
      Ledger ledger,
      Clock clock) {
    this.engine = engine;
    this.beans = beans;
    this.releases = releases;
    this.proposals = proposals;
    this.ledger = ledger;
    this.clock = clock;
  }

  /**
   * Deploys a proposal with all other diagrams as one release, whose approver says so now.
   *
   * @throws RuleViolated when the process was changed after it was proposed
   * @throws DiagramRefused when it no longer fits what was deployed since
   */
  void now(Proposal proposal, long approver) {
    int version = deploy(proposal, approver);
    proposals.decide(
        proposal.id(),
        "approved",
        approver,
        clock.instant().truncatedTo(ChronoUnit.MICROS),
        null,
        version);
  }

  /** Deploys what was approved before, at its date; where it does not fit any more, it lapses. */
  void atItsDate(long id) {
    Proposal proposal = proposals.lock(id).orElseThrow();
    if (!proposal.state().equals(SCHEDULED)) {
      return;
    }
    try {
      int version = deploy(proposal, proposal.decidedBy().id());
      proposals.decide(
          id, "approved", proposal.decidedBy().id(), proposal.decidedAt(), null, version);
    } catch (RuleViolated | DiagramRefused refused) {
      proposals.lapse(id, refused.getMessage());
      ledger.append(
          Chain.of("process", proposal.key()),
          "process.lapsed",
          Facts.none()
              .put("proposal", id)
              .put("sha256", proposal.sha256())
              .put("author", proposal.author().id())
              .put("approver", proposal.decidedBy().id()));
    }
  }

  private int deploy(Proposal proposal, long approver) {
    releases.lock();
    File file = proposals.file(proposal.id()).orElseThrow();
    Change change =
        new Change(proposal.id(), proposal.key(), file.resource(), file.xml(), file.replaces());
    return deploy(
            List.of(change),
            facts ->
                facts
                    .put("author", proposal.author().id())
                    .put("approver", approver)
                    .personal("reason", proposal.reason(), proposal.author().id()))
        .get(proposal.key());
  }

  /**
   * A file that is to come into force.
   *
   * @param proposal the key of its proposal
   * @param replaces the SHA-256 of the file that it was made to replace, or null where there was
   *     none
   */
  @SuppressWarnings("ArrayRecordComponent") // handed on, never compared
  record Change(long proposal, String key, String resource, byte[] xml, String replaces) {}

  /**
   * Deploys files with all others as one release, whose lock is held.
   *
   * @param why adds to the ledger's entries of these files
   * @return all versions by the keys of processes, decisions and mails
   * @throws RuleViolated when one was changed after it was proposed
   * @throws DiagramRefused when one does not fit the others
   */
  Map<String, Integer> deploy(List<Change> changes, Consumer<Facts> why) {
    DiagramSet before = releases.current(engine.get());
    DiagramSet now = before;
    Map<String, Long> proposed = new HashMap<>();
    for (Change change : changes) {
      if (!Objects.equals(change.replaces(), before.hashes().get(change.resource()))) {
        throw new RuleViolated(
            "proposal-outdated",
            "The process was changed after this was proposed: propose it again on the new version.");
      }
      now = now.with(change.resource(), change.xml());
      proposed.put(change.resource(), change.proposal());
    }
    Examination examination = new Examination(engine.get(), beans);
    for (Change change : changes) {
      examination.pass(change.xml(), now);
    }
    return releases.deploy(
        engine.get(),
        before,
        now,
        facts -> {
          facts.put("proposal", proposed.get((String) facts.plain().get("resource")));
          why.accept(facts);
        });
  }
}
