package org.sportello.processdesign.application;

import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.sportello.ledger.application.DiagramLabels.DiagramLabel;
import org.sportello.processdesign.application.Proposal.Owner;

/**
 * One deployed version of a diagram or a table.
 *
 * @param key the process's or the decision's key
 * @param name its label as drawn
 * @param label its name in both languages; that of a table stands in its description
 * @param type {@code bpmn}, {@code dmn} or {@code mail}
 * @param version counts from 1
 * @param current whether new tickets run on it
 * @param changed whether it differs from the version before; a release deploys all files anew
 * @param deployedAt when it came into force
 * @param sha256 of the file, in hexadecimal
 * @param calls the keys of the processes that it calls and of the tables that it asks and of the
 *     mails that it sends
 * @param change who made it what it is, or null where it came with the application
 */
public record ProcessVersion(
    String key,
    String name,
    DiagramLabel label,
    String type,
    int version,
    boolean current,
    boolean changed,
    Instant deployedAt,
    String sha256,
    List<String> calls,
    @Schema(nullable = true) Change change) {

  /**
   * The proposal by which a file came into force.
   *
   * @param proposal its key
   * @param author who proposed it
   * @param proposedAt when
   * @param reason why
   * @param approver who approved it
   * @param approvedAt when
   */
  @Schema(name = "ProcessChange")
  public record Change(
      long proposal,
      Owner author,
      Instant proposedAt,
      String reason,
      Owner approver,
      Instant approvedAt) {}
}
