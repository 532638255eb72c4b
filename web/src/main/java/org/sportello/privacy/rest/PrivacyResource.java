package org.sportello.privacy.rest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
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
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.sportello.platform.rest.Idempotent;
import org.sportello.platform.rest.Language;
import org.sportello.platform.security.Caller;
import org.sportello.platform.security.Callers;
import org.sportello.privacy.application.ErasingPeople;
import org.sportello.privacy.application.ErasingPeople.Preview;
import org.sportello.privacy.application.LegalHolds;
import org.sportello.privacy.application.LegalHolds.Hold;
import org.sportello.privacy.application.TakingPersonalData;

/** What is kept of a person: shown, held, destroyed. */
@Path("/people")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Privacy", description = "Access, erasure, legal holds and retention (GDPR)")
public class PrivacyResource {
  @Inject Callers callers;
  @Inject ErasingPeople erasing;
  @Inject LegalHolds holds;
  @Inject TakingPersonalData taking;

  @Context HttpServletRequest request;

  /** A reason. */
  @Schema(name = "PrivacyReason")
  public record ReasonRequest(
      @Schema(examples = "Request of the person of 3 November") @NotBlank @Size(max = 2000)
          String reason) {}

  /** What to destroy, and why. */
  @Schema(name = "ErasureRequest")
  public record ErasureRequest(
      @Schema(examples = "Request of the person of 3 November") @NotBlank @Size(max = 2000)
          String reason,
      @Schema(description = "The digest of the preview that was seen") @NotBlank @Size(max = 100)
          String digest) {}

  /** A person's legal holds. */
  @Schema(name = "LegalHoldList")
  public record HoldList(
      List<Hold> items,
      @Schema(nullable = true, description = "Always null: these are all") String next) {}

  @GET
  @Path("/{id}/erasure")
  @Operation(
      summary = "Preview a person's erasure",
      description =
          "How much there is of the person, place by place, and what stands against erasing it."
              + " That it was looked at is put on the ledger. For administrators and auditors.")
  @APIResponse(
      responseCode = "200",
      description = "The preview",
      content = @Content(schema = @Schema(implementation = Preview.class)))
  public Response preview(@PathParam("id") long id) {
    return Response.ok(erasing.preview(callers.current(), id))
        .header("Cache-Control", "no-store")
        .build();
  }

  @POST
  @Path("/{id}/erasure")
  @Idempotent
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      summary = "Erase a person",
      description =
          "Destroys their key and what they are found by; numbers stay. It can't be undone. A legal"
              + " hold, an open ticket, a mail that waits, or more data than the preview showed"
              + " prevent it (409). For administrators.")
  @APIResponse(
      responseCode = "200",
      description = "What is left: nothing but numbers",
      content = @Content(schema = @Schema(implementation = Preview.class)))
  public Response erase(@PathParam("id") long id, @NotNull @Valid ErasureRequest wanted) {
    Caller caller = callers.current();
    erasing.erase(caller, id, wanted.reason(), wanted.digest());
    return Response.ok(erasing.preview(caller, id)).build();
  }

  @GET
  @Path("/{id}/holds")
  @Operation(
      summary = "List a person's legal holds",
      description = "Those lifted too, the newest first. For administrators and auditors.")
  @APIResponse(
      responseCode = "200",
      description = "The holds",
      content = @Content(schema = @Schema(implementation = HoldList.class)))
  public HoldList holds(@PathParam("id") long id) {
    return new HoldList(holds.of(callers.current(), id), null);
  }

  @POST
  @Path("/{id}/holds")
  @Idempotent
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      summary = "Set a legal hold",
      description = "Nothing of the person is erased while it holds. For administrators.")
  @APIResponse(
      responseCode = "200",
      description = "All holds",
      content = @Content(schema = @Schema(implementation = HoldList.class)))
  public Response hold(@PathParam("id") long id, @NotNull @Valid ReasonRequest why) {
    Caller caller = callers.current();
    holds.set(caller, id, why.reason());
    return Response.ok(new HoldList(holds.of(caller, id), null)).build();
  }

  @POST
  @Path("/{id}/holds/lift")
  @Idempotent
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      summary = "Lift a legal hold",
      description = "The person's data may be erased again. For administrators.")
  @APIResponse(
      responseCode = "200",
      description = "All holds",
      content = @Content(schema = @Schema(implementation = HoldList.class)))
  public Response lift(@PathParam("id") long id, @NotNull @Valid ReasonRequest why) {
    Caller caller = callers.current();
    holds.lift(caller, id, why.reason());
    return Response.ok(new HoldList(holds.of(caller, id), null)).build();
  }

  @GET
  @Path("/{id}/data")
  @Produces("application/zip")
  @Operation(
      summary = "Take all that is held about a person",
      description =
          "A zip: to read (PDF, in the language of Accept-Language), as JSON, their files, and mails"
              + " as they came. That it was taken is put on the ledger. For administrators and"
              + " auditors.")
  @APIResponse(
      responseCode = "200",
      description = "The zip, streamed",
      content =
          @Content(
              mediaType = "application/zip",
              schema = @Schema(type = SchemaType.STRING, format = "binary")))
  public Response data(@PathParam("id") long id) {
    Caller caller = callers.current();
    taking.announce(caller, id);
    String language = Language.of(request).code();
    StreamingOutput content = out -> taking.writeTo(caller, id, language, out);
    return Response.ok(content)
        .header("Content-Disposition", "attachment; filename=person-" + id + ".zip")
        .header("Cache-Control", "no-store")
        .build();
  }
}
