package org.sportello.audit.application;

import jakarta.json.JsonObject;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.sportello.ledger.application.DiagramLabels.DiagramLabel;
import org.sportello.ledger.application.TrailEntry.TrailActor;
import org.sportello.ledger.application.TrailEntry.TrailElement;

/**
 * All that happened to a ticket, in words.
 *
 * @param reference the ticket's reference
 * @param subject its subject
 * @param whole whether these are all entries; a ticket with more than 5,000 is told up to there
 * @param items every entry of the ticket's chain, oldest first
 * @param diagrams every version of a diagram and of a table that had a part in it
 * @param readings who looked at this story or took evidence from it, newest first, at most 100
 */
public record Story(
    String reference,
    String subject,
    boolean whole,
    List<Told> items,
    List<Version> diagrams,
    List<Reading> readings) {

  /**
   * An entry in words.
   *
   * @param sequence its number in the ticket's chain
   * @param at when it was appended
   * @param kind what happened, as the ledger calls it
   * @param group what it is about: {@code ticket}, {@code talk}, {@code mail}, {@code person},
   *     {@code step}, {@code wait}, {@code decision} or {@code trouble}
   * @param actor who or what did it
   * @param text what happened and why, in both languages
   * @param because the number of the entry that caused it, null where it caused itself
   * @param process the element that was being executed, null outside the engine
   * @param instance the process instance, null outside the engine
   * @param move where the entry moves the token: {@code came}, {@code left}, {@code cancelled},
   *     {@code began}, {@code ended}; null for all others
   * @param changes what was before and after
   * @param decision the rows that fired, null for all others
   * @param mail the mail and what became of it, null for all others
   * @param data the facts as they are on the ledger
   * @param hash the entry's hash in hexadecimal digits
   */
  @Schema(name = "StoryEntry")
  public record Told(
      long sequence,
      Instant at,
      String kind,
      String group,
      TrailActor actor,
      DiagramLabel text,
      @Schema(nullable = true) Long because,
      @Schema(nullable = true) TrailElement process,
      @Schema(nullable = true) String instance,
      @Schema(nullable = true) String move,
      List<Change> changes,
      @Schema(nullable = true) Decision decision,
      @Schema(nullable = true) Mail mail,
      JsonObject data,
      String hash) {}

  /**
   * A fact before and after.
   *
   * @param name what the fact is called
   * @param before null where it was not there or is not known
   * @param after null where it is no more
   */
  @Schema(name = "StoryChange")
  public record Change(
      DiagramLabel name,
      @Schema(nullable = true) DiagramLabel before,
      @Schema(nullable = true) DiagramLabel after) {}

  /**
   * What a table decided.
   *
   * @param table the table's key
   * @param version its version
   * @param name what it is called
   * @param inputs on what it decided
   * @param rows the rows that fired
   * @param outputs what came of it
   */
  @Schema(name = "StoryDecision")
  public record Decision(
      String table,
      int version,
      DiagramLabel name,
      List<Value> inputs,
      List<Row> rows,
      List<Value> outputs) {}

  /** A named value. */
  @Schema(name = "StoryValue")
  public record Value(String name, String value) {}

  /**
   * A row of a table.
   *
   * @param id the row's id
   * @param number its place in the table, null where that version is not deployed here
   * @param remark what is written beside it
   * @param conditions what it asks of each input, the unasked ones left out
   * @param results what it gives
   */
  @Schema(name = "StoryRow")
  public record Row(
      String id,
      @Schema(nullable = true) Integer number,
      @Schema(nullable = true) String remark,
      List<Value> conditions,
      List<Value> results) {}

  /**
   * A mail of ours and what became of it.
   *
   * @param state {@code queued}, {@code sent}, {@code failed} or {@code bounced}
   * @param failures how many tries have failed
   */
  @Schema(name = "StoryMail")
  public record Mail(
      long id,
      String template,
      String recipient,
      String subject,
      String messageId,
      String state,
      Instant createdAt,
      @Schema(nullable = true) Instant sentAt,
      int failures,
      @Schema(nullable = true) String lastError) {}

  /**
   * A version of a diagram or of a table, and who answers for it.
   *
   * @param key the process's or the table's key
   * @param version the version
   * @param name what it is called
   * @param table whether it is a decision table
   * @param deployedAt when it came into force, null where the ledger does not tell
   * @param sha256 of its file
   * @param changedIn the version in which its file became what it is; releases are deployed whole,
   *     so that a version may bring nothing new
   * @param shipped whether that file came with the application
   * @param proposal the proposal that brought that file, null where it was shipped
   * @param reason why it was proposed, null where it was shipped or that has been erased
   * @param author who proposed it
   * @param approver who approved it
   */
  @Schema(name = "StoryVersion")
  public record Version(
      String key,
      int version,
      DiagramLabel name,
      boolean table,
      @Schema(nullable = true) Instant deployedAt,
      @Schema(nullable = true) String sha256,
      @Schema(nullable = true) Integer changedIn,
      boolean shipped,
      @Schema(nullable = true) Long proposal,
      @Schema(nullable = true) String reason,
      @Schema(nullable = true) String author,
      @Schema(nullable = true) String approver) {}

  /**
   * Somebody looked.
   *
   * @param at when
   * @param who their name
   * @param what {@code story.read}, {@code evidence.taken}, {@code ticket.read} or {@code
   *     attachment.read}
   */
  @Schema(name = "StoryReading")
  public record Reading(Instant at, String who, String what) {}
}
