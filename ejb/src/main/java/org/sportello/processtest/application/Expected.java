package org.sportello.processtest.application;

import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.sportello.rehearsal.application.Trial;
import org.sportello.rehearsal.application.Ways;

/**
 * What a case is expected to do.
 *
 * @param path the elements that it passes, as {@code Process/Element}, in their order
 * @param decisions what the tables decide, in their order
 */
@Schema(name = "ExpectedWay", description = "What a test case is expected to do")
public record Expected(
    @Schema(description = "The elements that it passes, as `Process/Element`, in their order")
        List<String> path,
    List<Decision> decisions) {

  /**
   * What a table decides.
   *
   * @param element where it is asked, as {@code Process/Element}
   * @param rules the rules that fire
   * @param outputs what comes of it, by name
   */
  @Schema(name = "ExpectedDecision")
  public record Decision(
      String table,
      String element,
      List<String> rules,
      @Schema(type = SchemaType.OBJECT) Map<String, String> outputs) {}

  /** What a case did when it was played. */
  static Expected of(Trial trial) {
    return new Expected(
        Ways.of(trial),
        trial.decisions().stream()
            .map(
                one ->
                    new Decision(
                        one.table(),
                        one.process() + "/" + one.element(),
                        one.rules(),
                        one.outputs()))
            .filter(one -> Ways.isOnTheWay(one.element()))
            .toList());
  }
}
