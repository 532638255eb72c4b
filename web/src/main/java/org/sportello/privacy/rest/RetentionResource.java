package org.sportello.privacy.rest;

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
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.sportello.platform.rest.Idempotent;
import org.sportello.platform.security.Callers;
import org.sportello.privacy.application.Retention;
import org.sportello.privacy.application.Retention.Rule;

/** How long personal data are kept. */
@Path("/retention")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Privacy")
public class RetentionResource {
  @Inject Callers callers;
  @Inject Retention retention;

  /** All kinds of data. */
  @Schema(name = "RetentionList")
  public record RetentionList(
      List<Rule> items,
      @Schema(nullable = true, description = "Always null: these are all") String next) {}

  /** How long from now on. */
  @Schema(name = "RetentionRequest")
  public record RetentionRequest(
      @Schema(nullable = true, description = "ISO 8601; null for ever", examples = "P2Y")
          @Size(max = 10)
          String keepFor,
      @NotBlank @Size(max = 2000) String reason) {}

  @GET
  @Operation(
      summary = "List how long data are kept",
      description =
          "By kind of data; what is older is destroyed every night, unless a legal hold is set. For"
              + " administrators and auditors.")
  @APIResponse(
      responseCode = "200",
      description = "The kinds",
      content = @Content(schema = @Schema(implementation = RetentionList.class)))
  public RetentionList list() {
    return new RetentionList(retention.all(callers.current()), null);
  }

  @POST
  @Path("/{kind}")
  @Idempotent
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      summary = "Decide how long a kind of data is kept",
      description = "From the next night on. For administrators.")
  @APIResponse(
      responseCode = "200",
      description = "The rule as it is now",
      content = @Content(schema = @Schema(implementation = Rule.class)))
  public Response decide(@PathParam("kind") String kind, @NotNull @Valid RetentionRequest wanted) {
    return Response.ok(retention.decide(callers.current(), kind, wanted.keepFor(), wanted.reason()))
        .build();
  }
}
