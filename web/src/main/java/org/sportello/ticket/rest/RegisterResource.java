package org.sportello.ticket.rest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.sportello.platform.rest.Cursors;
import org.sportello.platform.rest.Idempotent;
import org.sportello.platform.rest.Limits;
import org.sportello.platform.rest.Lists;
import org.sportello.platform.rest.Page;
import org.sportello.platform.security.Callers;
import org.sportello.ticket.application.KeepingRegister;
import org.sportello.ticket.application.ReadingConversations;
import org.sportello.ticket.application.ReadingConversations.LogEntryView;
import org.sportello.ticket.domain.LogEntryKind;
import org.sportello.ticket.rest.RegisterPage.RegisterEntryBody;

/** The register of a ticket: calls arranged, third-party requests, notes, actions (004-09). */
@Path("/tickets/{reference}/register")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "History", description = "What happened to a ticket, and proof of it")
public class RegisterResource {
  @Inject Callers callers;
  @Inject ReadingConversations reading;
  @Inject KeepingRegister keeping;

  @Context UriInfo uri;

  /** What a caller sends to enter something. */
  @Schema(name = "NewRegisterEntry")
  public record NewEntryRequest(
      @Schema(
              type = SchemaType.STRING,
              enumeration = {
                "call-arranged",
                "call",
                "third-party-request",
                "colleague-note",
                "work-done",
                "other"
              })
          @NotNull
          LogEntryKind kind,
      @Schema(examples = "Call on Friday at 10 with Carla and Sara") @NotBlank @Size(max = 10_000)
          String content,
      @Schema(
              type = SchemaType.OBJECT,
              description = "Further facts by name, such as when and with whom")
          JsonObject fields) {}

  /** What was entered. */
  @Schema(name = "EnteredEntry")
  public record EnteredEntry(@Schema(description = "The entry's key") long id) {}

  @POST
  @Idempotent
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      summary = "Enter into the register",
      description =
          "For staff: a call arranged, a request to a third party, a colleague's note; what the"
              + " process does enters itself.")
  @APIResponse(
      responseCode = "201",
      description = "The entry's key",
      content = @Content(schema = @Schema(implementation = EnteredEntry.class)))
  public Response enter(
      @PathParam("reference") String reference, @NotNull @Valid NewEntryRequest request) {
    long id =
        keeping.enter(
            callers.current(),
            References.number(reference),
            request.kind(),
            request.content().strip(),
            request.fields() == null ? null : request.fields().toString());
    return Response.status(Response.Status.CREATED).entity(new EnteredEntry(id)).build();
  }

  @GET
  @Operation(
      summary = "Read the register",
      description = "Typed entries of what was done, oldest first; for staff and auditors.")
  @APIResponse(
      responseCode = "200",
      description = "One page of entries",
      content = @Content(schema = @Schema(implementation = RegisterPage.class)))
  public Response list(
      @PathParam("reference") String reference,
      @QueryParam("limit") Integer limit,
      @QueryParam("cursor") String cursor) {
    int most = Limits.of(limit);
    Page<LogEntryView> page =
        Page.of(
            reading.register(
                callers.current(), References.number(reference), Cursors.numberOr(cursor, 0), most),
            most,
            LogEntryView::id);
    List<RegisterEntryBody> items = page.items().stream().map(RegisterEntryBody::of).toList();
    return Lists.page(new RegisterPage(items, page.next()), page.next(), uri);
  }
}
