package org.sportello.ticket.rest;

import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.sportello.ticket.application.ReadingConversations.AttachmentView;
import org.sportello.ticket.application.ReadingConversations.MessageView;
import org.sportello.ticket.application.TicketView.Human;

/** One message of a conversation as the API shows it. */
@Schema(name = "Message")
public record MessageBody(
    long id,
    @Schema(nullable = true, description = "Who wrote it, null for the system") Human author,
    @Schema(enumeration = {"requester", "staff", "system"}) String authorType,
    @Schema(enumeration = {"public", "internal"}) String visibility,
    @Schema(enumeration = {"portal", "email", "phone", "api", "chat"}) String channel,
    @Schema(description = "Whether no person wrote it; automatic words fulfil no target")
        boolean automatic,
    @Schema(
            enumeration = {"plain", "markdown"},
            description = "How the body is written")
        String format,
    @Schema(
            description =
                "What is new, without quotations and signature, as it was written: plain text, or"
                    + " Markdown, which reads as plain text")
        String body,
    @Schema(
            nullable = true,
            description =
                "Sanitised HTML: of the whole mail when it came with some, of the body when it is"
                    + " Markdown")
        String html,
    @Schema(nullable = true, description = "What the mail quoted and its signature, plain text")
        String quoted,
    Instant createdAt,
    List<AttachmentView> attachments) {

  static MessageBody of(MessageView message) {
    return new MessageBody(
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
        message.attachments());
  }
}
