package org.sportello.audit.rest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
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
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.sportello.audit.application.AuditTerms;
import org.sportello.audit.application.AuditTerms.AuditTerm;
import org.sportello.platform.rest.Idempotent;
import org.sportello.platform.security.Caller;
import org.sportello.platform.security.Callers;

/** For how long somebody may audit. */
@Path("/people/{id}/audit-term")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Audit")
public class AuditTermResource {
  @Inject Callers callers;
  @Inject AuditTerms terms;

  /** A term to be set. */
  @Schema(name = "AuditTermRequest")
  public record TermRequest(
      @Schema(description = "The first moment; null for now", examples = "2026-11-23T08:00:00Z")
          Instant from,
      @Schema(description = "The first moment after it", examples = "2026-12-24T17:00:00Z") @NotNull
          Instant until,
      @Schema(examples = "Yearly audit by Revisori Associati") @NotBlank @Size(max = 2000)
          String reason) {}

  /** Why a term is lifted. */
  @Schema(name = "AuditTermLift")
  public record LiftRequest(
      @Schema(examples = "Now employed here") @NotBlank @Size(max = 2000) String reason) {}

  /** The term, if there is one. */
  @Schema(name = "AuditTermOfPerson")
  public record TermBody(
      @Schema(
              nullable = true,
              description = "Null where the person may audit without end, if at all")
          AuditTerm term) {}

  @GET
  @Operation(
      summary = "Read for how long somebody may audit",
      description = "For administrators and auditors.")
  @APIResponse(
      responseCode = "200",
      description = "The term",
      content = @Content(schema = @Schema(implementation = TermBody.class)))
  public TermBody read(@PathParam("id") long id) {
    return new TermBody(terms.of(callers.current(), id).orElse(null));
  }

  @POST
  @Idempotent
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      summary = "Set for how long somebody may audit",
      description =
          "Outside the term their auditor's role counts for nothing, from the next request on. A"
              + " new term takes the place of the one before. It is put on the ledger. For"
              + " administrators.")
  @APIResponse(
      responseCode = "200",
      description = "The term",
      content = @Content(schema = @Schema(implementation = TermBody.class)))
  public Response set(@PathParam("id") long id, @NotNull @Valid TermRequest wanted) {
    Caller caller = callers.current();
    return Response.ok(
            new TermBody(terms.set(caller, id, wanted.from(), wanted.until(), wanted.reason())))
        .build();
  }

  @POST
  @Path("/lift")
  @Idempotent
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      summary = "Let somebody audit without end",
      description = "The term is taken away; it is put on the ledger. For administrators.")
  @APIResponse(
      responseCode = "200",
      description = "No term",
      content = @Content(schema = @Schema(implementation = TermBody.class)))
  public Response lift(@PathParam("id") long id, @NotNull @Valid LiftRequest wanted) {
    terms.lift(callers.current(), id, wanted.reason());
    return Response.ok(new TermBody(null)).build();
  }
}
