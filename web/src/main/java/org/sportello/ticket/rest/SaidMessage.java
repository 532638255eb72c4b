package org.sportello.ticket.rest;

import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.sportello.ticket.application.ReadingConversations.AttachmentView;
import org.sportello.ticket.application.TicketView.Human;

/** A message to the one who has just said it: what it is, and how it has left the ticket. */
@Schema(name = "SaidMessage")
public record SaidMessage(
    long id,
    @Schema(nullable = true) Human author,
    @Schema(enumeration = {"requester", "staff", "system"}) String authorType,
    @Schema(enumeration = {"public", "internal"}) String visibility,
    @Schema(enumeration = {"portal", "email", "phone", "api", "chat"}) String channel,
    boolean automatic,
    @Schema(enumeration = {"plain", "markdown"}) String format,
    @Schema(description = "As it was written") String body,
    @Schema(nullable = true, description = "Sanitised HTML of the body when it is Markdown")
        String html,
    @Schema(nullable = true) String quoted,
    Instant createdAt,
    List<AttachmentView> attachments,
    @Schema(
            description =
                "The ticket's ETag after it, for the If-Match of whoever goes on from here",
            examples = "\"v7\"")
        String ticketTag) {

  static SaidMessage of(MessageBody message, String ticketTag) {
    return new SaidMessage(
        message.id(),
        message.author(),
        message.authorType(),
        message.visibility(),
        message.channel(),
        message.automatic(),
        message.format(),
        message.body(),
        message.html(),
        message.quoted(),
        message.createdAt(),
        message.attachments(),
        ticketTag);
  }
}
