package org.sportello.processbundle.rest;

import jakarta.enterprise.context.RequestScoped;
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
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.sportello.platform.rest.Idempotent;
import org.sportello.platform.security.Callers;
import org.sportello.processbundle.application.TrustedKey;
import org.sportello.processbundle.application.TrustingKeys;
import org.sportello.processbundle.rest.BundlesResource.ReasonRequest;

/** The keys whose bundles may be taken in. */
@Path("/process-bundles/trusted-keys")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Bundles")
public class TrustedKeysResource {
  @Inject Callers callers;
  @Inject TrustingKeys keys;

  /** The trusted keys. */
  @Schema(name = "TrustedKeyList")
  public record TrustedKeyList(
      List<TrustedKey> items,
      @Schema(nullable = true, description = "Always null: the list is whole") String next) {}

  /** A key that is to be trusted. */
  @Schema(name = "NewTrustedKey")
  public record KeyRequest(
      @Schema(
              description = "SHA-256 of the public key: 64 hexadecimal digits",
              examples = "2f0d4c6b1c0a5f3ce1f3a3e0f2b7c1d8e9a04b5c6d7e8f90112233445566778899")
          @NotBlank
          @Size(max = 200)
          String fingerprint,
      @Schema(description = "Whose key it is", examples = "Trial installation")
          @NotBlank
          @Size(max = 200)
          String name,
      @Schema(description = "Kept with the key and on the ledger") @NotBlank @Size(max = 2000)
          String reason) {}

  @GET
  @Operation(
      summary = "List the trusted keys",
      description =
          "This installation's own first. For process owners, auditors and administrators.")
  @APIResponse(
      responseCode = "200",
      description = "The keys",
      content = @Content(schema = @Schema(implementation = TrustedKeyList.class)))
  public TrustedKeyList list() {
    return new TrustedKeyList(keys.all(callers.current()), null);
  }

  @POST
  @Idempotent
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      summary = "Trust a key",
      description =
          "Compare its fingerprint with what the other installation shows, by another way than the"
              + " one by which the bundle came. For administrators.")
  @APIResponse(
      responseCode = "200",
      description = "The key, trusted",
      content = @Content(schema = @Schema(implementation = TrustedKey.class)))
  public Response enter(@NotNull @Valid KeyRequest wanted) {
    return Response.ok(
            keys.enter(callers.current(), wanted.fingerprint(), wanted.name(), wanted.reason()))
        .build();
  }

  @POST
  @Path("/{fingerprint}/remove")
  @Idempotent
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      summary = "Trust a key no longer",
      description =
          "Bundles that were taken in stay; those not decided yet can't be any more. For"
              + " administrators.")
  @APIResponse(responseCode = "204", description = "It is not trusted any more")
  public Response remove(
      @PathParam("fingerprint") String fingerprint, @NotNull @Valid ReasonRequest wanted) {
    keys.remove(callers.current(), fingerprint, wanted.reason());
    return Response.noContent().build();
  }
}
