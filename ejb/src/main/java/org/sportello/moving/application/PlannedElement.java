package org.sportello.moving.application;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.sportello.platform.code.Bilingual;

/**
 * One element at which tickets of a migration are, and where they go.
 *
 * @param process the diagram's key
 * @param version in which they are at it
 * @param element the element's id
 * @param name what it is called
 * @param tickets how many are at it
 * @param target where they go, null where there is nothing to go to
 * @param byHand whether somebody has said so
 * @param choices the elements to which the engine could move them
 * @param findings why they can't go where they should
 */
@Schema(name = "MigrationElement")
public record PlannedElement(
    String process,
    int version,
    String element,
    Bilingual name,
    long tickets,
    @Schema(nullable = true) String target,
    boolean byHand,
    List<Choice> choices,
    List<MoveFinding> findings) {

  /** An element of the other release, with its name. */
  @Schema(name = "MigrationChoice")
  public record Choice(String element, Bilingual name) {}
}
