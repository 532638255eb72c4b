package org.sportello.rehearsal.application;

import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The last tickets, played through what is in force and through a draft.
 *
 * @param state {@code running}, {@code done}, {@code cancelled}, {@code failed}, or {@code
 *     interrupted} when its server went away
 * @param total how many tickets there are; 0 until they are counted
 * @param done how many were played
 * @param counts by what came of them
 * @param report what it does to waits, mails and agreed times; null until it is done
 */
@Schema(name = "Replay", description = "The last tickets, played through a draft")
public record Replay(
    long id,
    String key,
    @Schema(nullable = true, description = "Null when the draft was thrown away since") Long draft,
    int revision,
    Person author,
    Instant askedAt,
    @Schema(enumeration = {"running", "done", "cancelled", "failed", "interrupted"}) String state,
    @Schema(nullable = true) Instant endedAt,
    int wanted,
    int total,
    int done,
    @Schema(nullable = true, description = "Why it failed") String reason,
    Counts counts,
    @Schema(nullable = true) Report report) {

  /** Somebody, by name. */
  @Schema(name = "ReplayPerson")
  public record Person(long id, String name) {}

  /**
   * How many tickets, by what came of them.
   *
   * @param stopped the draft could not be played to the end of what really happened
   * @param notComparable what is in force could not either
   * @param faithful went the same way through what is in force as they really have
   */
  @Schema(name = "ReplayCounts")
  public record Counts(
      long same, long elsewhere, long stopped, long notComparable, long faithful) {}

  /** What the draft does to all of them together. */
  @Schema(name = "ReplayReport")
  public record Report(
      Sums inForce, Sums draft, List<Waiting> waits, List<Mails> mails, List<Parting> partings) {}

  /**
   * Of all comparable tickets on one of the two.
   *
   * @param mails how many mails they would have got
   * @param takenLate how many were taken in charge later than agreed, in elapsed time
   * @param solvedLate how many were solved later than agreed, in elapsed time
   * @param ended how many have come to their end
   */
  @Schema(name = "ReplaySums")
  public record Sums(
      long mails,
      long taken,
      long takenLate,
      @Schema(description = "Seconds from the opening, on average") long takenAfter,
      long solved,
      long solvedLate,
      @Schema(description = "Seconds from the opening, on average") long solvedAfter,
      long ended) {}

  /** How long tickets waited at an element, in seconds altogether. */
  @Schema(name = "ReplayWait")
  public record Waiting(String process, String element, String name, long inForce, long draft) {}

  /** How many mails of a template went out. */
  @Schema(name = "ReplayMails")
  public record Mails(String template, long inForce, long draft) {}

  /** Where tickets part, and how many. */
  @Schema(name = "ReplayParting")
  public record Parting(String process, String element, long tickets) {}

  /**
   * What came of one ticket.
   *
   * @param partedAt the element at which the ways part: the last one that both have passed
   * @param inForce where it goes on from there on what is in force
   * @param draft where it goes on from there on the draft
   * @param reason why the draft could not be played on
   */
  @Schema(name = "ReplayTicket")
  public record OfTicket(
      @jakarta.json.bind.annotation.JsonbTransient long id,
      String reference,
      @Schema(enumeration = {"same", "elsewhere", "stopped", "not-comparable"}) String outcome,
      boolean faithful,
      @Schema(nullable = true) String partedAt,
      @Schema(nullable = true) String inForce,
      @Schema(nullable = true) String draft,
      @Schema(nullable = true) String reason) {}
}
