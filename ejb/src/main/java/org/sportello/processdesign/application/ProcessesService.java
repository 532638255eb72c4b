package org.sportello.processdesign.application;

import java.time.Instant;
import java.util.List;
import org.sportello.platform.security.Caller;

/**
 * Reads the deployed diagrams and tables and changes them by two process owners: one proposes,
 * another approves.
 */
public interface ProcessesService {

  /**
   * The current versions, by key.
   *
   * @param type {@code bpmn}, {@code dmn} or {@code mail}, {@code all}, or null for diagrams and
   *     tables
   */
  List<ProcessVersion> list(String type);

  /**
   * All versions of one, the newest first.
   *
   * @throws org.sportello.platform.failure.NotFound when there is none of that key
   */
  List<ProcessVersion> versions(String key);

  /**
   * The file of one version as it was deployed.
   *
   * @throws org.sportello.platform.failure.NotFound when there is no such version
   */
  byte[] xml(String key, int version);

  /**
   * Proposes a new version.
   *
   * @param xml the file, at most 2 MiB
   * @param reason why; must not be blank
   * @throws DiagramRefused when the diagram breaks rules; nothing is kept then
   * @throws org.sportello.platform.failure.Forbidden when the caller is no process owner
   * @throws org.sportello.platform.failure.InvalidInput when the reason is missing
   */
  default Proposal propose(Caller caller, byte[] xml, String reason) {
    return propose(caller, xml, reason, null);
  }

  /**
   * Proposes a new version, perhaps for later.
   *
   * @param effectiveAt when it is to come into force once it is approved, or null for at once; in
   *     the future, and only where there is a version in force till then
   */
  Proposal propose(Caller caller, byte[] xml, String reason, Instant effectiveAt);

  /**
   * Proposes to go back to an older version: its content as a new one.
   *
   * @throws org.sportello.platform.failure.RuleViolated when it is what is in force
   * @throws DiagramRefused when it breaks rules that have come since
   */
  Proposal goBack(Caller caller, String key, int version, String reason, Instant effectiveAt);

  /**
   * The proposals, the newest first.
   *
   * @param state {@code proposed}, {@code scheduled}, {@code approved}, {@code refused}, {@code
   *     lapsed}, or null for all
   */
  List<Proposal> proposals(String state);

  /**
   * One proposal.
   *
   * @throws org.sportello.platform.failure.NotFound when there is none of that id
   */
  Proposal proposal(long id);

  /**
   * The proposed file.
   *
   * @throws org.sportello.platform.failure.NotFound when there is none of that id
   */
  byte[] proposedXml(long id);

  /** Approves a proposal all of whose tests have passed. */
  default ProcessVersion approve(Caller caller, long id) {
    return approve(caller, id, false);
  }

  /**
   * Approves a proposal, which deploys it with all other diagrams as one new release, at once or at
   * the date that its author has set.
   *
   * @throws org.sportello.platform.failure.Forbidden when the caller is its author or no process
   *     owner
   * @param areTestsSeen whether the approver says to have seen that not all test cases pass
   * @throws org.sportello.platform.failure.RuleViolated when it was decided before, its test cases
   *     still run, or have not all passed and the approver has not said to have seen it
   * @throws DiagramRefused when it no longer fits what was deployed since
   */
  ProcessVersion approve(Caller caller, long id, boolean areTestsSeen);

  /**
   * Refuses a proposal.
   *
   * @param reason why; may be null
   * @throws org.sportello.platform.failure.Forbidden when the caller is its author or no process
   *     owner
   * @throws org.sportello.platform.failure.RuleViolated when it was decided before
   */
  Proposal refuse(Caller caller, long id, String reason);
}
