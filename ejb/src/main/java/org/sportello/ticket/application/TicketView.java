package org.sportello.ticket.application;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A ticket as it is read: everything that the lists and the single answer show, from one query.
 *
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
    int version) {

  /** A person in an answer; the user name is null for whoever has no login. */
  public record Human(long id, String name, @Schema(nullable = true) String username) {}

  /** An organisation or a team in an answer. */
  public record Named(String id, String name) {}
}
