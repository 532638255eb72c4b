package org.sportello.processdesign.application;

import java.util.List;
import org.sportello.platform.security.Caller;

/**
 * Reads the deployed diagrams and tables and changes them by two process owners: one proposes,
 * another approves.
 */
public interface ProcessesService {

  /** The current version of every diagram and table, by key. */
  List<ProcessVersion> list();

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
  Proposal propose(Caller caller, byte[] xml, String reason);

  /**
   * The proposals, the newest first.
   *
   * @param state {@code proposed}, {@code approved}, {@code refused}, or null for all
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

  /**
   * Approves a proposal, which deploys it with all other diagrams as one new release.
   *
   * @throws org.sportello.platform.failure.Forbidden when the caller is its author or no process
   *     owner
   * @throws org.sportello.platform.failure.RuleViolated when it was decided before
   * @throws DiagramRefused when it no longer fits what was deployed since
   */
  ProcessVersion approve(Caller caller, long id);

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
