package org.sportello.processbundle.application;

import org.sportello.platform.security.Caller;
import org.sportello.processbundle.domain.BundleArchive;

/** The test cases of a bundle: they run when it is asked for, and its approver has seen them. */
public interface BundleTests {
  /**
   * Has all test cases, those that it brings among them, run on what was just asked for, once the
   * transaction has succeeded.
   */
  void begin(Caller caller, Bundle bundle, BundleArchive archive);

  /**
   * Notes with which tests a bundle is approved.
   *
   * @param areSeen whether the approver says to have seen that not all have passed
   * @throws org.sportello.platform.failure.RuleViolated when they still run, are others now than
   *     when they ran, or have not all passed and the approver has not said to have seen it
   */
  void approved(Caller caller, Bundle bundle, boolean areSeen);
}
