package org.sportello.processtest.application;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.sportello.rehearsal.application.Replay.Person;

/**
 * All test cases, played on a draft, on a proposal, on a bundle or on what is in force.
 *
 * @param key of the file that was tested; null for a bundle and for what is in force
 * @param draft the draft, or null
 * @param revision its state
 * @param proposal the proposal, or null
 * @param bundle the bundle, or null
 * @param state {@code running}, {@code done}, {@code cancelled}, {@code failed}, or {@code
 *     interrupted} when its server went away
 * @param total how many cases there are
 * @param done how many were played
 * @param reason why it failed
 * @param seenBy who has approved the proposal and said to have seen that not all have passed
 * @param outdated whether the test cases are others now than when it began
 */
@Schema(name = "ProcessTestRun", description = "All test cases, played once")
public record TestRun(
    long id,
    @Schema(nullable = true, description = "Null for a bundle and for what is in force") String key,
    @Schema(nullable = true) Long draft,
    @Schema(nullable = true) Integer revision,
    @Schema(nullable = true) Long proposal,
    @Schema(nullable = true) Long bundle,
    Person author,
    Instant askedAt,
    @Schema(enumeration = {"running", "done", "cancelled", "failed", "interrupted"}) String state,
    @Schema(nullable = true) Instant endedAt,
    int total,
    int done,
    @Schema(nullable = true, description = "Why it failed") String reason,
    Counts counts,
    @Schema(
            nullable = true,
            description = "Who has approved and said to have seen that not all have passed")
        Person seenBy,
    @Schema(nullable = true) Instant seenAt,
    @Schema(description = "Whether the test cases are others now than when it began")
        boolean outdated) {

  /** How many cases, by what came of them. */
  @Schema(name = "ProcessTestCounts")
  public record Counts(long passed, long failed, long notPlayable) {}

  /** Whether every case was played and has passed. */
  boolean hasPassed() {
    return state.equals("done") && counts.passed() == total;
  }

  /** Whether somebody is still at it. */
  boolean goesOn() {
    return state.equals("running");
  }
}
