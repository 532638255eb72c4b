package org.sportello.intervention.application;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.sportello.platform.code.Bilingual;

/**
 * Something that somebody wants to have done to a process by hand.
 *
 * @param reference of the ticket, null where the process is of no ticket
 * @param kind {@code place}: the ticket goes on elsewhere; {@code retry}: a failed step is tried
 *     again; {@code timer}: a timer is set anew
 * @param process the diagram's key
 * @param version in which it runs
 * @param element at which it is done
 * @param name what that is called
 * @param target where the ticket goes on, of {@code place} alone
 * @param targetName what that is called
 * @param due when the timer is to fire, of {@code timer} alone
 * @param state asked, done, refused or lapsed
 * @param decidedBy who consented or refused, never who asked
 */
@Schema(name = "Intervention")
public record Intervention(
    long id,
    @Schema(nullable = true) String reference,
    @Schema(enumeration = {"place", "retry", "timer"}) String kind,
    String process,
    int version,
    String element,
    Bilingual name,
    @Schema(nullable = true) String target,
    @Schema(nullable = true) Bilingual targetName,
    @Schema(nullable = true) Instant due,
    String reason,
    Person asker,
    Instant askedAt,
    @Schema(enumeration = {"asked", "done", "refused", "lapsed"}) String state,
    @Schema(nullable = true) Person decidedBy,
    @Schema(nullable = true) Instant decidedAt,
    @Schema(nullable = true) String decisionReason) {

  /** Somebody, by name. */
  @Schema(name = "InterventionPerson")
  public record Person(long id, String name) {}
}
