package org.sportello.ticket.rest;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.sportello.ticket.application.ReadingConversations.AttachmentView;

/** A file to the one who has just attached it: what it is, and how it has left the ticket. */
@Schema(name = "FiledAttachment")
public record FiledAttachment(
    long id,
    String fileName,
    String contentType,
    long size,
    @Schema(enumeration = {"public", "internal"}) String visibility,
    @Schema(nullable = true) Long messageId,
    Instant createdAt,
    @Schema(
            description =
                "The ticket's ETag after it, for the If-Match of whoever goes on from here",
            examples = "\"v7\"")
        String ticketTag) {

  static FiledAttachment of(AttachmentView file, String ticketTag) {
    return new FiledAttachment(
        file.id(),
        file.fileName(),
        file.contentType(),
        file.size(),
        file.visibility(),
        file.messageId(),
        file.createdAt(),
        ticketTag);
  }
}
