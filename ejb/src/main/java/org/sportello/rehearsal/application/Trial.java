package org.sportello.rehearsal.application;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What came of a case that was played through the diagrams.
 *
 * @param at the case's own time after the last event
 * @param ended whether the ticket's life is over
 * @param stopped why it could not be played to its end, or null
 * @param tokens where it waits now
 * @param passed every element that was entered, in its order
 * @param actions what the waiting diagrams offer now
 * @param timers what time will do by itself
 * @param decisions which rules of tables fired
 * @param steps which steps of the library were called, and with what; none of them did anything
 */
@Schema(name = "Trial", description = "What came of a case that was played through the diagrams")
public record Trial(
    Instant at,
    boolean ended,
    @Schema(nullable = true) Stop stopped,
    List<Token> tokens,
    List<Passed> passed,
    List<Offer> actions,
    List<Due> timers,
    List<Decided> decisions,
    List<Called> steps) {

  /**
   * Why a case was not played to its end.
   *
   * @param reason {@code action-not-offered}, {@code too-many-elements}, {@code too-long}, {@code
   *     failed}, {@code field-refused} or {@code too-much-memory}
   * @param event the number of the event at which it was, from 0; null when it was at none
   * @param element where it was, or null
   * @param detail what the engine said, or null
   */
  @Schema(name = "TrialStop")
  public record Stop(
      @Schema(
              enumeration = {
                "action-not-offered",
                "field-refused",
                "too-many-elements",
                "too-long",
                "too-much-memory",
                "failed"
              })
          String reason,
      @Schema(nullable = true) Integer event,
      @Schema(nullable = true) String element,
      @Schema(nullable = true) String detail) {}

  /** Where the case waits. */
  @Schema(name = "TrialToken")
  public record Token(String process, String element, String name, Instant since) {}

  /**
   * An element that was entered.
   *
   * @param leftAt when it was left, or null while the case is there
   */
  @Schema(name = "TrialPassed")
  public record Passed(
      String process,
      String element,
      @Schema(nullable = true) String name,
      String type,
      Instant at,
      @Schema(nullable = true) Instant leftAt) {}

  /** What a waiting diagram offers. */
  @Schema(name = "TrialAction")
  public record Offer(
      String id,
      Words name,
      String process,
      String element,
      List<String> roles,
      List<Field> fields) {}

  /** A text in both languages. */
  @Schema(name = "TrialWords")
  public record Words(String it, String en) {}

  /** A field of an action's form. */
  @Schema(name = "TrialField")
  public record Field(
      String id,
      String type,
      Words label,
      boolean required,
      List<Option> options,
      @Schema(nullable = true) String defaultValue) {}

  /** What a field permits. */
  @Schema(name = "TrialOption")
  public record Option(String value, Words label) {}

  /** A timer or job that is due by itself. */
  @Schema(name = "TrialTimer")
  public record Due(String process, String element, Instant due) {}

  /** What a table decided. */
  @Schema(name = "TrialDecision")
  public record Decided(
      String table,
      String process,
      String element,
      Instant at,
      List<String> rules,
      @Schema(type = SchemaType.OBJECT) Map<String, String> inputs,
      @Schema(type = SchemaType.OBJECT) Map<String, String> outputs) {}

  /** A step that was called. */
  @Schema(name = "TrialStep")
  public record Called(
      String step,
      String process,
      String element,
      Instant at,
      @Schema(type = SchemaType.OBJECT) Map<String, String> inputs) {}
}
