package org.sportello.ledger.application;

import jakarta.json.JsonObject;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.sportello.ledger.application.DiagramLabels.DiagramLabel;

/**
 * An entry of a chain as people read it.
 *
 * @param sequence its number in the chain
 * @param at when it was appended
 * @param actor who did it
 * @param kind what happened
 * @param process the element that was being executed, null outside the engine
 * @param data the facts; a personal one is an object with its commitment and, where the reader may
 *     see it and it is not erased, the salt and the value that it commits to
 * @param hash the entry's hash in hexadecimal digits
 * @param previousHash the hash of the entry before, null for the first
 */
public record TrailEntry(
    long sequence,
    Instant at,
    TrailActor actor,
    String kind,
    @Schema(nullable = true) TrailElement process,
    JsonObject data,
    String hash,
    @Schema(nullable = true) String previousHash) {

  /**
   * Who did it.
   *
   * @param type person, process or system
   * @param id the id that is hashed
   * @param name the present name, the id where there is none
   */
  public record TrailActor(String type, String id, String name) {}

  /**
   * Where in a diagram it happened.
   *
   * @param key the process's key
   * @param version the version that the instance ran on
   * @param label the process's name in both languages, null where it is not deployed here
   * @param element the element's id, null for the process as a whole
   * @param elementName the element's label as it was drawn, which the hash covers; null where it
   *     has none
   * @param elementLabel the same in both languages
   */
  public record TrailElement(
      String key,
      int version,
      @Schema(nullable = true) DiagramLabel label,
      @Schema(nullable = true) String element,
      @Schema(nullable = true) String elementName,
      @Schema(nullable = true) DiagramLabel elementLabel) {}
}
