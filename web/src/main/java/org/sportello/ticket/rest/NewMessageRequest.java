package org.sportello.ticket.rest;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.sportello.ticket.domain.Channel;
import org.sportello.ticket.domain.MessageFormat;
import org.sportello.ticket.domain.Visibility;

/** What a caller sends to say something on a ticket. */
@Schema(name = "NewMessage")
public record NewMessageRequest(
    @Schema(description = "Plain text, or Markdown where `format` says so")
        @NotBlank
        @Size(max = 100_000)
        String body,
    @Schema(
            type = SchemaType.STRING,
            enumeration = {"plain", "markdown"},
            defaultValue = "plain",
            description =
                "`markdown`: CommonMark with bold, italic, lists, links, quotations and code; shown"
                    + " and mailed as HTML, with the body as the mail's plain text")
        MessageFormat format,
    @Schema(
            type = SchemaType.STRING,
            enumeration = {"public", "internal"},
            defaultValue = "public",
            description = "`internal` notes are written and read by staff alone")
        Visibility visibility,
    @Schema(
            type = SchemaType.STRING,
            enumeration = {"portal", "email", "phone", "api", "chat"},
            defaultValue = "api")
        Channel channel,
    @Schema(
            nullable = true,
            description =
                "Ids of uploaded files that go with the message, and with its mail where staff"
                    + " write publicly; without it, all that the author has uploaded with the same"
                    + " visibility since the last message")
        @Size(max = 50)
        List<Long> attachments) {

  MessageFormat formatOrPlain() {
    return format == null ? MessageFormat.PLAIN : format;
  }

  Visibility visibilityOrPublic() {
    return visibility == null ? Visibility.PUBLIC : visibility;
  }

  Channel channelOrApi() {
    return channel == null ? Channel.API : channel;
  }
}
