package org.sportello.processtest.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.sportello.ledger.domain.Chain;
import org.sportello.ledger.domain.Facts;
import org.sportello.platform.security.Caller;
import org.sportello.processdesign.application.Proposal;
import org.sportello.processdesign.application.ProposalTests;
import org.sportello.processtest.application.TestRunStore.Tested;
import org.sportello.processtest.application.TestWork.Changed;

/** Runs the test cases with every proposal, and has its approver see what came of them. */
@ApplicationScoped
class TestsOfProposals implements ProposalTests {
  private TestRunStore runs;
  private BeginningRuns beginning;
  private TestsSeen seen;

  protected TestsOfProposals() {}

  @Inject
  TestsOfProposals(TestRunStore runs, BeginningRuns beginning, TestsSeen seen) {
    this.runs = runs;
    this.beginning = beginning;
    this.seen = seen;
  }

  @Override
  public void begin(Caller caller, Proposal proposal, byte[] xml) {
    Tested what = new Tested(proposal.key(), null, null, proposal.id(), null);
    Changed changed = new Changed(List.of(xml), List.of());
    beginning.begin(what, changed, caller.personId(), proposal.proposedAt());
  }

  @Override
  public void approved(Caller caller, Proposal proposal, boolean areSeen) {
    seen.approved(
        caller,
        runs.newest(null, proposal.id(), null, 1),
        areSeen,
        Chain.of("process", proposal.key()),
        Facts.none().put("proposal", proposal.id()));
  }
}
