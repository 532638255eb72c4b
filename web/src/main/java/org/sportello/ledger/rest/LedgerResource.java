package org.sportello.ledger.rest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.sportello.ledger.application.Checkpoints;
import org.sportello.ledger.application.ExportingLedger;
import org.sportello.ledger.application.VerifyingLedger;
import org.sportello.ledger.domain.CheckpointKey;
import org.sportello.ledger.domain.SignedCheckpoint;
import org.sportello.ledger.verifier.Report;
import org.sportello.platform.acting.Acting;
import org.sportello.platform.acting.Actor;
import org.sportello.platform.rest.Cursors;
import org.sportello.platform.rest.Limits;
import org.sportello.platform.rest.Lists;
import org.sportello.platform.rest.Page;
import org.sportello.platform.security.Caller;

/** The ledger as a whole: verified, sealed, exported. */
@Path("/ledger")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Ledger", description = "The append-only record of everything, and its proofs")
public class LedgerResource {
  @Inject LedgerReaders readers;
  @Inject VerifyingLedger verifying;
  @Inject Checkpoints checkpoints;
  @Inject ExportingLedger exporting;
  @Inject Acting acting;

  @Context UriInfo uri;

  /** One page of checkpoints with the keys that verify them. */
  @Schema(name = "CheckpointPage")
  public record CheckpointPage(
      @Schema(description = "Signed checkpoints, oldest first") List<JsonObject> items,
      @Schema(nullable = true) String next,
      @Schema(description = "The public keys, the one in use first") List<KeyBody> keys) {}

  /** A public key of the ledger. */
  @Schema(name = "LedgerKey")
  public record KeyBody(
      @Schema(description = "SHA-256 of the key") String id,
      @Schema(description = "Ed25519 public key as PEM") String pem) {

    static KeyBody of(CheckpointKey key) {
      return new KeyBody(key.id(), key.pem());
    }
  }

  @GET
  @Path("/verify")
  @Operation(
      summary = "Verify the whole ledger",
      description =
          "Recomputes every chain and checks every checkpoint. `findings` names what was changed,"
              + " removed, inserted or reordered: ticket and sequence.")
  @APIResponse(
      responseCode = "200",
      description = "The outcome, intact or not",
      content = @Content(schema = @Schema(implementation = Report.class)))
  public Report verify() {
    readers.require();
    return verifying.all();
  }

  @GET
  @Path("/checkpoints")
  @Operation(
      summary = "List the signed checkpoints",
      description = "Each binds all chains up to its instant into one signed tree (RFC 6962).")
  @APIResponse(
      responseCode = "200",
      description = "One page of checkpoints and the keys",
      content = @Content(schema = @Schema(implementation = CheckpointPage.class)))
  public Response checkpoints(
      @QueryParam("limit") Integer limit, @QueryParam("cursor") String cursor) {
    readers.require();
    int most = Limits.of(limit);
    Page<SignedCheckpoint> page =
        Page.of(
            checkpoints.after(Cursors.numberOr(cursor, 0), most + 1),
            most,
            signed -> signed.checkpoint().number());
    return Lists.page(
        new CheckpointPage(
            page.of(SignedCheckpoint::body).items(),
            page.next(),
            checkpoints.publicKeys().stream().map(KeyBody::of).toList()),
        page.next(),
        uri);
  }

  @GET
  @Path("/export")
  @Produces("application/x-ndjson")
  @Operation(
      summary = "Export the ledger",
      description =
          "One JSON object a line, as the command-line verifier reads it; personal texts stay"
              + " behind. The export itself is entered into the ledger.")
  @APIResponse(
      responseCode = "200",
      description = "The export, streamed",
      content =
          @Content(
              mediaType = "application/x-ndjson",
              schema = @Schema(type = SchemaType.STRING, format = "binary")))
  public Response export() {
    Caller caller = readers.require();
    acting.as(
        Actor.person(Long.toString(caller.personId()), caller.name()), () -> exporting.announce());
    StreamingOutput content = exporting::writeTo;
    return Response.ok(content)
        .header("Content-Disposition", "attachment; filename=sportello-ledger.ndjson")
        .header("Cache-Control", "no-store")
        .build();
  }
}
