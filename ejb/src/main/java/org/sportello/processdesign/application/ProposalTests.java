package org.sportello.processdesign.application;

import org.sportello.platform.security.Caller;

/** The test cases of a proposal: they run when it is made, and its approver has seen them. */
public interface ProposalTests {
  /** Has all test cases run on what was just proposed, once the transaction has succeeded. */
  void begin(Caller caller, Proposal proposal, byte[] xml);

  /**
   * Notes with which tests a proposal is approved.
   *
   * @param areSeen whether the approver says to have seen that not all have passed
   * @throws org.sportello.platform.failure.RuleViolated when they still run, or have not all passed
   *     and the approver has not said to have seen it
   */
  void approved(Caller caller, Proposal proposal, boolean areSeen);
}
