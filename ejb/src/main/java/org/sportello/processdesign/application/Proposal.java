package org.sportello.processdesign.application;

import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A proposed change of one diagram or table.
 *
 * @param id the proposal's key
 * @param key the process's or the decision's key
 * @param state one of proposed, scheduled (approved, and in force from its date), approved, refused
 *     and lapsed (approved, but at its date it did not fit any more)
 * @param reason why its author wants it
 * @param author who proposed it
 * @param proposedAt when
 * @param sha256 of the file, in hexadecimal
 * @param decidedBy who approved or refused it, or null
 * @param decidedAt when, or null
 * @param decisionReason why it was refused, or null
 * @param version the version that its approval deployed, or null
 * @param effectiveAt when it is to come into force once it is approved, or null for at once
 * @param bundle the bundle with which the file came and was approved, or null
 * @param findings always empty for a proposal that was kept
 */
public record Proposal(
    long id,
    String key,
    String state,
    String reason,
    Owner author,
    Instant proposedAt,
    String sha256,
    @Schema(nullable = true) Owner decidedBy,
    @Schema(nullable = true) Instant decidedAt,
    @Schema(nullable = true) String decisionReason,
    @Schema(nullable = true) Integer version,
    @Schema(nullable = true) Instant effectiveAt,
    @Schema(nullable = true) Long bundle,
    List<Finding> findings) {

  /** A process owner. */
  public record Owner(long id, String name) {}
}
