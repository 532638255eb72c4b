package org.sportello.moving.application;

import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Running tickets that are moved to another release.
 *
 * @param state {@code trying}, {@code tried}, {@code moving}, {@code stopped} or {@code done}
 * @param mappings where tickets go whose element is gone, said by hand
 * @param mappedBy who has said so; somebody else starts it then
 * @param tickets how many there are, by what came of them
 */
@Schema(name = "Migration")
public record Migration(
    long id,
    int release,
    String reason,
    Person author,
    Instant askedAt,
    @Schema(enumeration = {"trying", "tried", "moving", "stopped", "done"}) String state,
    List<Mapping> mappings,
    @Schema(nullable = true) Person mappedBy,
    @Schema(nullable = true) Person startedBy,
    @Schema(nullable = true) Instant startedAt,
    @Schema(nullable = true) Instant endedAt,
    Counts tickets) {

  /** Somebody, by name. */
  @Schema(name = "MigrationPerson")
  public record Person(long id, String name) {}

  /**
   * How many tickets.
   *
   * @param listed not looked at yet
   * @param can could be moved when it was tried
   * @param cannot can't be moved as they are
   * @param moved were moved
   * @param failed could be moved when it was tried, and then couldn't
   * @param gone had ended before it was their turn
   */
  @Schema(name = "MigrationCounts")
  public record Counts(
      long all, long listed, long can, long cannot, long moved, long failed, long gone) {}

  /**
   * What came of one ticket.
   *
   * @param state {@code listed}, {@code can}, {@code cannot}, {@code moved}, {@code failed} or
   *     {@code gone}
   * @param findings why it can't be moved
   */
  @Schema(name = "MigrationTicket")
  public record OfTicket(
      @jakarta.json.bind.annotation.JsonbTransient long id,
      String reference,
      String subject,
      int fromRelease,
      @Schema(enumeration = {"listed", "can", "cannot", "moved", "failed", "gone"}) String state,
      List<MoveFinding> findings,
      @Schema(nullable = true) Instant at) {}
}
