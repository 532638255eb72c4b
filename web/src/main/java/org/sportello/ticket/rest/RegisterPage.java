package org.sportello.ticket.rest;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.StringReader;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.sportello.ticket.application.ReadingConversations.LogEntryView;
import org.sportello.ticket.application.TicketView.Human;

/** One page of a ticket's register, oldest first. */
@Schema(name = "RegisterPage")
public record RegisterPage(
    List<RegisterEntryBody> items,
    @Schema(nullable = true, description = "The cursor of the next page, null on the last one")
        String next) {

  /** One entry of the register. */
  @Schema(name = "RegisterEntry")
  public record RegisterEntryBody(
      long id,
      @Schema(examples = "call") String kind,
      @Schema(nullable = true) Human author,
      String content,
      @Schema(nullable = true, type = SchemaType.OBJECT) JsonObject fields,
      Instant createdAt) {

    static RegisterEntryBody of(LogEntryView entry) {
      return new RegisterEntryBody(
          entry.id(),
          entry.kind(),
          entry.author(),
          entry.content(),
          entry.fields() == null
              ? null
              : Json.createReader(new StringReader(entry.fields())).readObject(),
          entry.createdAt());
    }
  }
}
