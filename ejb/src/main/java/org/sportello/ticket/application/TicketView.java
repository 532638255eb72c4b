package org.sportello.ticket.application;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A ticket as it is read: everything that the lists and the single answer show, from one query.
 *
 * @param dueAt when the next promise that is owed is due; null where nothing is owed, or time
 *     stands still
 * @param waitsFor what it waits for, or null
 * @param version the base of the ETag
 */
public record TicketView(
    long id,
    String reference,
    String subject,
    String status,
    String kind,
    String priority,
    String impact,
    String urgency,
    String declaredUrgency,
    String channel,
    int level,
    Named team,
    Human assignee,
    Human requester,
    Named organization,
    String plan,
    String product,
    String productVersion,
    String language,
    String custom,
    String resolution,
    int reopenCount,
    String closureKind,
    Instant createdAt,
    Instant updatedAt,
    Instant takenAt,
    Instant solvedAt,
    Instant closedAt,
    Instant dueAt,
    Wait waitsFor,
    int version) {

  /**
   * What a ticket waits for that does not wait for us.
   *
   * @param on {@code requester} or {@code third-party}
   * @param name who that is; null where the caller is not told
   * @param until when we ask again, or null when that is not settled
   */
  @Schema(name = "Wait")
  public record Wait(
      @Schema(
              enumeration = {"requester", "third-party"},
              description = "Whose turn it is")
          String on,
      @Schema(nullable = true, description = "Who that is; suppliers are named to staff only")
          String name,
      @Schema(nullable = true, description = "When we ask again, where a date has been set")
          Instant until) {}

  /** A person in an answer; the user name is null for whoever has no login. */
  public record Human(long id, String name, @Schema(nullable = true) String username) {}

  /** An organisation or a team in an answer. */
  public record Named(String id, String name) {}
}
