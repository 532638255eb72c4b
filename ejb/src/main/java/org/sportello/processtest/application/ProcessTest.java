package org.sportello.processtest.application;

import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.sportello.rehearsal.application.RehearsalCase;
import org.sportello.rehearsal.application.Replay.Person;
import org.sportello.rehearsal.application.Ways.Fork;

/**
 * A ticket that was kept as a test case.
 *
 * @param head what lists show of it
 * @param fork where what is expected parts from what had really happened; null where it does not
 */
@Schema(name = "ProcessTest", description = "A ticket that was kept as a test case of processes")
public record ProcessTest(
    Head head,
    @Schema(
            type = SchemaType.OBJECT,
            implementation = Object.class,
            description =
                "When the ticket is opened, its facts and what happens, as in a trial; nobody's"
                    + " words")
        RehearsalCase played,
    Expected expected,
    @Schema(
            nullable = true,
            description = "Where what is expected parts from what had really happened")
        Fork fork) {

  /**
   * What lists show of a test case.
   *
   * @param ticket the reference of the ticket that it was recorded of; null for one taken in
   * @param lived whether what is expected is what had really happened
   * @param processes the diagrams that it passes and the tables that it asks
   */
  @Schema(name = "ProcessTestHead")
  public record Head(
      long id,
      String name,
      @Schema(nullable = true, examples = "SP-2026-000123") String ticket,
      boolean lived,
      List<String> processes,
      Person author,
      Instant recordedAt) {}
}
