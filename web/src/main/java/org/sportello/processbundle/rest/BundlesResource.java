package org.sportello.processbundle.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.sportello.platform.rest.Idempotent;
import org.sportello.platform.security.Callers;
import org.sportello.processbundle.application.Bundle;
import org.sportello.processbundle.application.BundleChange;
import org.sportello.processbundle.application.BundleFinding;
import org.sportello.processbundle.application.ExportingBundle;
import org.sportello.processbundle.application.KeepingBundles;
import org.sportello.processbundle.application.ReadingBundles;
import org.sportello.processbundle.domain.BundleWriter;

/** Signed bundles of everything that process owners write. */
@Path("/process-bundles")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(
    name = "Bundles",
    description = "All diagrams, tables and mails as one signed archive: export, compare, take in")
public class BundlesResource {
  private static final String ZIP = "application/zip";

  @Inject Callers callers;
  @Inject KeepingBundles bundles;
  @Inject ReadingBundles reading;
  @Inject ExportingBundle exporting;

  @Context UriInfo uri;

  /** The newest bundles. */
  @Schema(name = "BundleList")
  public record BundleList(
      List<Bundle> items,
      @Schema(nullable = true, description = "Always null: older ones are not listed")
          String next) {}

  /** What a bundle would change. */
  @Schema(name = "BundleChangeList")
  public record BundleChangeList(
      List<BundleChange> items,
      @Schema(nullable = true, description = "Always null: the list is whole") String next) {}

  /** What is wrong with a bundle. */
  @Schema(name = "BundleFindingList")
  public record BundleFindingList(
      List<BundleFinding> items,
      @Schema(nullable = true, description = "Always null: the list is whole") String next) {}

  /** Why a bundle is asked for or refused. */
  @Schema(name = "BundleReason")
  public record ReasonRequest(
      @Schema(description = "Kept with the bundle and on the ledger") @NotBlank @Size(max = 2000)
          String reason) {}

  /** What the approver says. */
  @Schema(name = "BundleAgreement")
  public record BundleAgreement(
      @Schema(
              nullable = true,
              description = "That the approver has seen that not all test cases have passed")
          Boolean testsSeen) {}

  @GET
  @Path("/current")
  @Produces(ZIP)
  @Operation(
      summary = "Export what is in force as a bundle",
      description =
          "A zip of all diagrams, tables and mails in force, with a manifest (their versions,"
              + " SHA-256, and who approved them), the manifest's signature (Ed25519 over its"
              + " RFC 8785 form) and the public key. For process owners and administrators; that"
              + " it was taken is put on the ledger.")
  @APIResponse(
      responseCode = "200",
      description = "The bundle, streamed",
      content =
          @Content(mediaType = ZIP, schema = @Schema(type = SchemaType.STRING, format = "binary")))
  public Response current() {
    BundleWriter bundle = exporting.export(callers.current());
    StreamingOutput content = bundle::writeTo;
    return Response.ok(content)
        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=sportello-bundle.zip")
        .header(HttpHeaders.CACHE_CONTROL, "no-store")
        .build();
  }

  @GET
  @Operation(
      summary = "List the uploaded bundles",
      description = "The newest 200. For process owners, auditors and administrators.")
  @APIResponse(
      responseCode = "200",
      description = "The newest first",
      content = @Content(schema = @Schema(implementation = BundleList.class)))
  public BundleList list() {
    return new BundleList(reading.newest(callers.current()), null);
  }

  @POST
  @Idempotent
  @Consumes(ZIP)
  @Operation(
      summary = "Upload a bundle",
      description =
          "The zip is the body, at most 8 MiB. One that was changed since it was signed, or has"
              + " what no bundle has, is refused (422) and nothing of it is kept. One whose signer"
              + " is not trusted is kept and shown, and can't be asked for. For process owners.")
  @RequestBody(
      required = true,
      content =
          @Content(mediaType = ZIP, schema = @Schema(type = SchemaType.STRING, format = "binary")))
  @APIResponse(
      responseCode = "201",
      description = "The bundle; nothing of it is in force",
      content = @Content(schema = @Schema(implementation = Bundle.class)))
  public Response upload(byte[] archive) {
    Bundle bundle =
        bundles.upload(callers.current(), Objects.requireNonNullElse(archive, new byte[0]));
    return Response.created(
            uri.getBaseUriBuilder().path("process-bundles").path("" + bundle.id()).build())
        .entity(bundle)
        .build();
  }

  @GET
  @Path("/{id: \\d+}")
  @Operation(
      summary = "Read a bundle",
      description = "Whose signature it has, and what became of it.")
  @APIResponse(
      responseCode = "200",
      description = "The bundle",
      content = @Content(schema = @Schema(implementation = Bundle.class)))
  public Bundle read(@PathParam("id") long id) {
    return reading.one(callers.current(), id);
  }

  @DELETE
  @Path("/{id: \\d+}")
  @Operation(
      summary = "Discard a bundle",
      description = "By who uploaded it, as long as it was not asked for (409 `bundle-asked`).")
  @APIResponse(responseCode = "204", description = "It is gone; that it was there is on the ledger")
  public Response discard(@PathParam("id") long id) {
    bundles.discard(callers.current(), id);
    return Response.noContent().build();
  }

  @GET
  @Path("/{id: \\d+}/files")
  @Operation(
      summary = "Compare a bundle with what is in force",
      description =
          "Every file of it, and every file in force that it lacks: what taking it in would do now.")
  @APIResponse(
      responseCode = "200",
      description = "The files",
      content = @Content(schema = @Schema(implementation = BundleChangeList.class)))
  public BundleChangeList files(@PathParam("id") long id) {
    return new BundleChangeList(reading.changes(callers.current(), id), null);
  }

  @GET
  @Path("/{id: \\d+}/files/{key}")
  @Produces(MediaType.APPLICATION_XML)
  @Operation(summary = "Read a file of a bundle", description = "As it lies in the archive.")
  @APIResponse(
      responseCode = "200",
      description = "The file",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_XML,
              schema = @Schema(type = SchemaType.STRING)))
  public Response file(@PathParam("id") long id, @PathParam("key") String key) {
    return Response.ok(
            reading.file(callers.current(), id, key).content(), MediaType.APPLICATION_XML_TYPE)
        .build();
  }

  @GET
  @Path("/{id: \\d+}/findings")
  @Operation(
      summary = "Examine a bundle",
      description =
          "What would be held against it now, all its files in force together. None: it may be"
              + " asked for.")
  @APIResponse(
      responseCode = "200",
      description = "The findings, each with its file and element",
      content = @Content(schema = @Schema(implementation = BundleFindingList.class)))
  public BundleFindingList findings(@PathParam("id") long id) {
    return new BundleFindingList(reading.findings(callers.current(), id), null);
  }

  @POST
  @Path("/{id: \\d+}/ask")
  @Idempotent
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      summary = "Ask for a bundle to be taken in",
      description =
          "By who uploaded it. 409 `signer-unknown` where its key is not trusted; 422 with findings"
              + " where one file is bad. Another process owner decides.")
  @APIResponse(
      responseCode = "200",
      description = "The bundle, asked for",
      content = @Content(schema = @Schema(implementation = Bundle.class)))
  public Response ask(@PathParam("id") long id, @NotNull @Valid ReasonRequest wanted) {
    return Response.ok(bundles.ask(callers.current(), id, wanted.reason())).build();
  }

  @POST
  @Path("/{id: \\d+}/approve")
  @Idempotent
  @Consumes({MediaType.APPLICATION_JSON, MediaType.WILDCARD})
  @Operation(
      summary = "Take a bundle in",
      description =
          "By another process owner than who uploaded it (403 otherwise). Everything that differs"
              + " comes into force as one release, or nothing does: 409 `bundle-outdated` where"
              + " something was changed since it was asked. The test cases have run on it since:"
              + " while they do, it is refused (409 `tests-running`), and where not all have passed"
              + " the approver says to have seen it (409 `tests-not-seen` otherwise).")
  @RequestBody(
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(implementation = BundleAgreement.class)))
  @APIResponse(
      responseCode = "200",
      description = "The bundle, taken in",
      content = @Content(schema = @Schema(implementation = Bundle.class)))
  public Response approve(@PathParam("id") long id, JsonObject body) {
    boolean areTestsSeen = body != null && body.getBoolean("testsSeen", false);
    return Response.ok(bundles.approve(callers.current(), id, areTestsSeen)).build();
  }

  @POST
  @Path("/{id: \\d+}/refuse")
  @Idempotent
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      summary = "Refuse a bundle",
      description = "By another process owner than who uploaded it (403 otherwise).")
  @APIResponse(
      responseCode = "200",
      description = "The bundle, refused",
      content = @Content(schema = @Schema(implementation = Bundle.class)))
  public Response refuse(@PathParam("id") long id, @NotNull @Valid ReasonRequest wanted) {
    return Response.ok(bundles.refuse(callers.current(), id, wanted.reason())).build();
  }
}
