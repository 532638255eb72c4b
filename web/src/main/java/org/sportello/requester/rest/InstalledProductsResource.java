package org.sportello.requester.rest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.sportello.platform.rest.Conditions;
import org.sportello.platform.rest.Idempotent;
import org.sportello.platform.rest.NeedsIfMatch;
import org.sportello.platform.security.Caller;
import org.sportello.platform.security.Callers;
import org.sportello.product.application.InstalledProduct;
import org.sportello.requester.application.InstalledBases;

/** What an organisation has installed. */
@Path("/organizations/{id}/installed-products")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Directory")
public class InstalledProductsResource {
  @Inject Callers callers;
  @Inject InstalledBases installed;
  @Inject Conditions conditions;

  /** All that is installed. */
  @Schema(name = "InstalledProductList")
  public record InstalledProductList(
      List<InstalledProduct> items,
      @Schema(nullable = true, description = "Always null: the list is whole") String next) {}

  /** One thing to note as installed. */
  @Schema(name = "InstalledProductChange")
  public record InstalledRequest(
      @Schema(description = "The product's code", examples = "server") @NotBlank @Size(max = 100)
          String product,
      @Size(max = 100) String version,
      @Schema(description = "Since when") LocalDate installedOn,
      @Schema(description = "What one has to know about it; for the desk alone") @Size(max = 1000)
          String note) {

    private InstalledProduct installed() {
      boolean isSilent = note == null || note.isBlank();
      return new InstalledProduct(
          product, null, version, installedOn, isSilent ? null : note.strip());
    }
  }

  /** All that is to be noted as installed. */
  @Schema(name = "InstalledProductsChange")
  public record InstalledListRequest(
      @NotNull @Size(max = 200) List<@Valid InstalledRequest> items) {}

  @GET
  @Operation(
      summary = "What an organisation has installed",
      description = "For whoever sees the organisation; notes are for the desk.")
  @APIResponse(
      responseCode = "200",
      description = "All of it, by name",
      content = @Content(schema = @Schema(implementation = InstalledProductList.class)))
  public InstalledProductList list(@PathParam("id") long id) {
    return new InstalledProductList(installed.of(callers.current(), id), null);
  }

  @PUT
  @Idempotent
  @NeedsIfMatch
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      summary = "Note what an organisation has installed",
      description = "For staff. `If-Match` names the list that is replaced.")
  @RequestBody(
      required = true,
      content =
          @Content(
              schema = @Schema(implementation = InstalledListRequest.class),
              examples =
                  @ExampleObject(
                      name = "server",
                      value = "{\"items\": [{\"product\": \"server\", \"version\": \"8.0\"}]}")))
  @APIResponse(
      responseCode = "200",
      description = "All of it now",
      content = @Content(schema = @Schema(implementation = InstalledProductList.class)))
  public Response replace(
      @PathParam("id") long id,
      @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
      @NotNull @Valid InstalledListRequest wanted) {
    Caller caller = callers.current();
    conditions.seen(ifMatch, null, new InstalledProductList(installed.locked(caller, id), null));
    installed.replace(
        caller, id, wanted.items().stream().map(InstalledRequest::installed).toList());
    return conditions.changed(list(id));
  }
}
