package org.sportello.mail.rest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.sportello.mail.application.ReadingOriginals;
import org.sportello.mail.application.WatchingDeliveries;
import org.sportello.mail.application.WatchingDeliveries.IncomingView;
import org.sportello.platform.security.Callers;

/** Mails that came in and became no message. */
@Path("/mails")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Mails")
public class MailsResource {
  @Inject Callers callers;
  @Inject WatchingDeliveries deliveries;
  @Inject ReadingOriginals originals;

  /** The newest of them. */
  @Schema(name = "IncomingMailList")
  public record IncomingMailList(
      List<IncomingView> items,
      @Schema(nullable = true, description = "Always null: only the newest are shown")
          String next) {}

  @GET
  @Operation(
      summary = "List mails that became no message",
      description =
          "For staff and auditors: quarantined because they can't be read, set aside because no"
              + " person wrote them, or received and not decided yet.")
  @APIResponse(
      responseCode = "200",
      description = "The newest first",
      content = @Content(schema = @Schema(implementation = IncomingMailList.class)))
  public IncomingMailList list(
      @QueryParam("state")
          @DefaultValue("quarantined")
          @Pattern(regexp = "quarantined|set-aside|received")
          String state,
      @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(100) int limit) {
    return new IncomingMailList(deliveries.undecided(callers.current(), state, limit), null);
  }

  @GET
  @Path("/{id}/original")
  @Produces({Originals.MEDIA_TYPE, MediaType.WILDCARD})
  @Operation(
      summary = "Download a mail as it came",
      description =
          "Whatever became of it, headers and all. For staff and auditors, where it became a"
              + " ticket's for those who see the ticket; the ledger keeps who read it.")
  @APIResponse(
      responseCode = "200",
      description = "The mail",
      content =
          @Content(
              mediaType = Originals.MEDIA_TYPE,
              schema = @Schema(type = SchemaType.STRING, format = "binary")))
  public Response original(@PathParam("id") long id) {
    return Originals.answer(originals, originals.of(callers.current(), id));
  }
}
