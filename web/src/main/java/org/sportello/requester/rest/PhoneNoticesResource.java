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
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.sportello.platform.code.Bilingual;
import org.sportello.platform.rest.BilingualRequest;
import org.sportello.platform.rest.Conditions;
import org.sportello.platform.rest.Idempotent;
import org.sportello.platform.rest.NeedsIfMatch;
import org.sportello.platform.security.Caller;
import org.sportello.platform.security.Callers;
import org.sportello.requester.application.PhoneNotices;

/** What must not be said by phone. */
@Path("/phone-notices")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Directory")
public class PhoneNoticesResource {
  @Inject Callers callers;
  @Inject PhoneNotices notices;
  @Inject Conditions conditions;

  /** What must not be said. */
  @Schema(name = "PhoneNoticeList")
  public record PhoneNoticeList(
      List<Bilingual> items,
      @Schema(nullable = true, description = "Always null: the list is whole") String next) {}

  /** What is not to be said. */
  @Schema(name = "PhoneNoticesChange")
  public record NoticesRequest(
      @NotNull @Size(max = 50) List<@NotNull @Valid BilingualRequest> items,
      @Schema(description = "Why; it stands in the ledger") @NotBlank @Size(max = 1000)
          String reason) {}

  @GET
  @Operation(
      summary = "What must not be said by phone",
      description =
          "For staff and auditors: to anybody, or besides that to the people of an organisation.")
  @APIResponse(
      responseCode = "200",
      description = "All of it",
      content = @Content(schema = @Schema(implementation = PhoneNoticeList.class)))
  public PhoneNoticeList list(
      @Parameter(description = "An organisation's key; without: to anybody")
          @QueryParam("organization")
          Long organization) {
    return new PhoneNoticeList(notices.of(callers.current(), organization), null);
  }

  @PUT
  @Idempotent
  @NeedsIfMatch
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      summary = "Decide what must not be said by phone",
      description = "For supervisors and administrators. `If-Match` names the list replaced.")
  @APIResponse(
      responseCode = "200",
      description = "All of it now",
      content = @Content(schema = @Schema(implementation = PhoneNoticeList.class)))
  public Response replace(
      @Parameter(description = "An organisation's key; without: to anybody")
          @QueryParam("organization")
          Long organization,
      @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
      @NotNull @Valid NoticesRequest wanted) {
    Caller caller = callers.current();
    conditions.seen(ifMatch, null, new PhoneNoticeList(notices.locked(caller, organization), null));
    notices.replace(
        caller,
        organization,
        wanted.items().stream().map(BilingualRequest::text).toList(),
        wanted.reason().strip());
    return conditions.changed(list(organization));
  }
}
