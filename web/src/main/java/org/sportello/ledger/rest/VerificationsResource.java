package org.sportello.ledger.rest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.sportello.ledger.application.Verification;
import org.sportello.ledger.application.Verifications;
import org.sportello.platform.acting.Acting;
import org.sportello.platform.acting.Actor;
import org.sportello.platform.rest.Idempotent;
import org.sportello.platform.security.Caller;
import org.sportello.ticket.rest.References;

/** Verifications of the ledger that run beside the requests. */
@Path("/ledger/verifications")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Ledger")
public class VerificationsResource {
  @Inject LedgerReaders readers;
  @Inject Verifications verifications;
  @Inject Acting acting;

  @Context UriInfo uri;

  /**
   * What to verify; everything when nothing is said.
   *
   * @param ticket the reference of one ticket
   * @param since where a period begins
   * @param until before which it ends
   */
  @Schema(name = "VerificationRequest")
  public record VerificationRequest(
      @Schema(nullable = true, examples = "SP-2026-000123") String ticket,
      @Schema(nullable = true) Instant since,
      @Schema(nullable = true) Instant until) {}

  /** The newest verifications. */
  @Schema(name = "VerificationList")
  public record VerificationList(
      List<Verification> items,
      @Schema(nullable = true, description = "Always null: older ones are not listed")
          String next) {}

  @POST
  @Idempotent
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      summary = "Ask for a verification",
      description =
          "Of one ticket, of a period (each chain with an entry in it, as a whole), or of"
              + " everything. It runs by itself; read it until it is done. For auditors.")
  @APIResponse(
      responseCode = "202",
      description = "It runs",
      content = @Content(schema = @Schema(implementation = Verification.class)))
  public Response request(@NotNull @Valid VerificationRequest wanted) {
    Caller caller = readers.require();
    String ticket = wanted.ticket() == null ? null : References.number(wanted.ticket()).toString();
    Verification asked =
        acting.as(
            Actor.person(Long.toString(caller.personId()), caller.name()),
            () -> verifications.request(caller.personId(), ticket, wanted.since(), wanted.until()));
    return Response.accepted(asked)
        .location(uri.getAbsolutePathBuilder().path(Long.toString(asked.id())).build())
        .build();
  }

  @GET
  @Operation(summary = "List the newest verifications", description = "At most 20. For auditors.")
  @APIResponse(
      responseCode = "200",
      description = "The newest first",
      content = @Content(schema = @Schema(implementation = VerificationList.class)))
  public VerificationList list() {
    readers.require();
    return new VerificationList(verifications.newest(), null);
  }

  @GET
  @Path("/{id}")
  @Operation(
      summary = "Read a verification",
      description = "How far it is, and what came of it. For auditors.")
  @APIResponse(
      responseCode = "200",
      description = "The verification",
      content = @Content(schema = @Schema(implementation = Verification.class)))
  public Verification read(@PathParam("id") long id) {
    readers.require();
    return verifications.one(id);
  }
}
