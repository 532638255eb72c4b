package org.sportello.ticket.rest;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.StringReader;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.sportello.search.application.FoundWords.Found;
import org.sportello.ticket.application.TicketView;
import org.sportello.ticket.application.TicketView.Human;
import org.sportello.ticket.application.TicketView.Named;
import org.sportello.ticket.application.TicketView.Wait;

/** A ticket as the API shows it. */
@Schema(name = "Ticket")
public record TicketBody(
    @Schema(examples = "SP-2026-000123", description = "The number that people quote")
        String reference,
    String subject,
    @Schema(enumeration = {"new", "open", "pending", "on-hold", "solved", "closed"}) String status,
    @Schema(
            enumeration = {
              "incident",
              "service-request",
              "question",
              "commercial",
              "feature-request",
              "complaint"
            })
        String kind,
    @Schema(enumeration = {"low", "normal", "high", "urgent"}) String priority,
    @Schema(enumeration = {"low", "normal", "high"}) String impact,
    @Schema(enumeration = {"low", "normal", "high"}) String urgency,
    @Schema(
            enumeration = {"low", "normal", "high"},
            nullable = true,
            description = "What the requester claims; it decides nothing")
        String declaredUrgency,
    @Schema(enumeration = {"portal", "email", "phone", "api", "chat"}) String channel,
    @Schema(minimum = "1", maximum = "3", description = "The level of the ladder that has it")
        int level,
    @Schema(nullable = true) Named team,
    @Schema(nullable = true, description = "The one agent responsible") Human assignee,
    Human requester,
    @Schema(nullable = true) Named organization,
    @Schema(nullable = true, examples = "professional") String plan,
    @Schema(nullable = true, examples = "server") String product,
    @Schema(nullable = true) String productVersion,
    @Schema(
            enumeration = {"it", "en"},
            description = "The requester's language")
        String language,
    @Schema(
            nullable = true,
            type = SchemaType.OBJECT,
            additionalProperties = Schema.True.class,
            description = "The opener's own fields, and answers to `/questions` by their codes")
        JsonObject custom,
    @Schema(nullable = true, description = "The answer, once solved") String resolution,
    @Schema(description = "How often the answer did not hold") int reopenCount,
    @Schema(
            nullable = true,
            enumeration = {
              "confirmed",
              "confirmed-by-staff",
              "ex-officio",
              "cancelled",
              "duplicate",
              "refused"
            },
            description = "How it ended")
        String closureKind,
    SlaBody sla,
    @Schema(
            nullable = true,
            description = "When the next promise that is owed is due; null while time stands still")
        Instant dueAt,
    @Schema(nullable = true, description = "Whose turn it is when it is not ours") Wait waitsFor,
    Instant createdAt,
    Instant updatedAt,
    @Schema(nullable = true, description = "When an agent first answered for it") Instant takenAt,
    @Schema(nullable = true) Instant solvedAt,
    @Schema(nullable = true) Instant closedAt,
    @Schema(description = "Grows with every change; the ETag says it too") int version,
    @Schema(nullable = true, description = "The conversation, with `include=messages`; else null")
        MessagePage messages,
    @Schema(nullable = true, description = "Where the words are, with `include=found`; else null")
        Found found) {

  static TicketBody of(TicketView ticket, SlaBody sla, MessagePage messages, Found found) {
    return new TicketBody(
        ticket.reference(),
        ticket.subject(),
        ticket.status(),
        ticket.kind(),
        ticket.priority(),
        ticket.impact(),
        ticket.urgency(),
        ticket.declaredUrgency(),
        ticket.channel(),
        ticket.level(),
        ticket.team(),
        ticket.assignee(),
        ticket.requester(),
        ticket.organization(),
        ticket.plan(),
        ticket.product(),
        ticket.productVersion(),
        ticket.language(),
        ticket.custom() == null
            ? null
            : Json.createReader(new StringReader(ticket.custom())).readObject(),
        ticket.resolution(),
        ticket.reopenCount(),
        ticket.closureKind(),
        sla,
        ticket.dueAt(),
        ticket.waitsFor(),
        ticket.createdAt(),
        ticket.updatedAt(),
        ticket.takenAt(),
        ticket.solvedAt(),
        ticket.closedAt(),
        ticket.version(),
        messages,
        found);
  }
}
