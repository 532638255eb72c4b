package org.sportello.requester.rest;

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
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.sportello.platform.rest.Cursors;
import org.sportello.platform.rest.Idempotent;
import org.sportello.platform.rest.Limits;
import org.sportello.platform.rest.Lists;
import org.sportello.platform.rest.Page;
import org.sportello.platform.security.Callers;
import org.sportello.requester.application.KeepingDirectory;
import org.sportello.requester.application.KeepingDirectory.NewOrganization;
import org.sportello.requester.application.ReadingOrganizations;
import org.sportello.requester.application.ReadingOrganizations.OrganizationView;
import org.sportello.requester.domain.OrganizationKind;

/** The organisations that ask for help: direct customers, partners and their customers. */
@Path("/organizations")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Directory", description = "Organisations, people, agents, teams and products")
public class OrganizationsResource {
  @Inject Callers callers;
  @Inject KeepingDirectory directory;
  @Inject ReadingOrganizations reading;

  @Context UriInfo uri;

  /** An organisation to enter. */
  @Schema(name = "NewOrganization")
  public record OrganizationRequest(
      @Schema(examples = "Alfa S.r.l.") @NotBlank @Size(max = 200) String name,
      @Schema(
              type = SchemaType.STRING,
              enumeration = {"direct", "partner", "end-customer", "own"})
          @NotNull
          OrganizationKind kind,
      @Schema(description = "The partner's key, for an end customer") Long parent,
      @Schema(description = "The plan's code", examples = "standard") @Size(max = 100) String plan,
      @Schema(description = "The area's code", examples = "direct") @Size(max = 100) String area,
      @Schema(description = "it or en", examples = "it") @Size(max = 2) String language) {}

  @GET
  @Operation(
      summary = "Find organisations",
      description =
          "In the order of their keys. Staff and auditors find all, a partner its branch, a"
              + " requester their own.")
  @APIResponse(
      responseCode = "200",
      description = "One page of organisations",
      content = @Content(schema = @Schema(implementation = OrganizationPage.class)))
  public Response list(
      @Parameter(description = "Part of the name; typos are forgiven", example = "Alfa")
          @QueryParam("q")
          String q,
      @Parameter(description = "The key of the partner above them") @QueryParam("parent")
          Long parent,
      @QueryParam("limit") Integer limit,
      @QueryParam("cursor") String cursor) {
    int most = Limits.of(limit);
    Page<OrganizationView> page =
        Page.of(
            reading.page(callers.current(), q, parent, Cursors.numberOr(cursor, 0), most),
            most,
            OrganizationView::id);
    return Lists.page(
        new OrganizationPage(page.of(OrganizationBody::of).items(), page.next()), page.next(), uri);
  }

  @GET
  @Path("/{id}")
  @Operation(
      summary = "Read an organisation",
      description = "With its plan: the channels and the kinds of ticket that it covers.")
  @APIResponse(
      responseCode = "200",
      description = "The organisation",
      content = @Content(schema = @Schema(implementation = OrganizationBody.class)))
  public OrganizationBody read(@PathParam("id") long id) {
    return OrganizationBody.of(reading.one(callers.current(), id));
  }

  @POST
  @Idempotent
  @Operation(
      summary = "Enter an organisation",
      description = "For administrators and supervisors; end customers stand below a partner.")
  @APIResponse(
      responseCode = "201",
      description = "Its key",
      content = @Content(schema = @Schema(implementation = Entered.class)))
  public Response enter(@NotNull @Valid OrganizationRequest wanted) {
    long id =
        directory.enter(
            callers.current(),
            new NewOrganization(
                wanted.name(),
                wanted.kind(),
                wanted.parent(),
                wanted.plan(),
                wanted.area(),
                wanted.language()));
    return Response.created(uri.getAbsolutePathBuilder().path(Long.toString(id)).build())
        .entity(new Entered(id))
        .build();
  }
}
