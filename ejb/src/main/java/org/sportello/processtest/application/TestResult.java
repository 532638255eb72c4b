package org.sportello.processtest.application;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.sportello.processtest.application.Expected.Decision;
import org.sportello.rehearsal.application.Ways.Fork;

/**
 * What came of one test case.
 *
 * @param test the key of the test case; negative for one that a bundle brings and that is not kept
 *     here yet
 * @param outcome {@code passed}, {@code failed}, or {@code not-playable} when the engine could not
 *     play it to its end
 * @param fork where its way parts from the expected one, or null
 * @param decision the first table that decides otherwise, or null
 * @param reason why it could not be played on, or null
 */
@Schema(name = "ProcessTestResult", description = "What came of one test case")
public record TestResult(
    @Schema(description = "Negative for a test case that only the bundle has") long test,
    String name,
    @Schema(enumeration = {"passed", "failed", "not-playable"}) String outcome,
    @Schema(nullable = true) Fork fork,
    @Schema(nullable = true) OtherDecision decision,
    @Schema(nullable = true) String reason) {

  /**
   * A table that decides otherwise.
   *
   * @param expected what it is expected to decide, or null where it is not expected to be asked
   * @param found what it decides, or null where it is not asked
   */
  @Schema(name = "OtherDecision", description = "A table that decides otherwise")
  public record OtherDecision(
      @Schema(nullable = true) Decision expected, @Schema(nullable = true) Decision found) {}
}
