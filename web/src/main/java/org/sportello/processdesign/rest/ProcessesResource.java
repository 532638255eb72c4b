package org.sportello.processdesign.rest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.sportello.platform.failure.Forbidden;
import org.sportello.platform.failure.InvalidInput;
import org.sportello.platform.failure.NotFound;
import org.sportello.platform.rest.Idempotent;
import org.sportello.platform.security.Caller;
import org.sportello.platform.security.Callers;
import org.sportello.processdesign.application.MailSheet;
import org.sportello.processdesign.application.ProcessVersion;
import org.sportello.processdesign.application.ProcessesService;
import org.sportello.processdesign.application.Proposal;
import org.sportello.processdesign.application.ReadingMails;

/** The deployed diagrams and tables. */
@Path("/processes")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Processes", description = "Diagrams and tables: read, propose, approve")
public class ProcessesResource {
  @Inject Callers callers;
  @Inject ProcessesService processes;
  @Inject ReadingMails mails;

  @Context UriInfo uri;
  @Context HttpHeaders headers;

  /** The diagrams and tables in force, or all versions of one. */
  @Schema(name = "ProcessList")
  public record ProcessList(
      List<ProcessVersion> items,
      @Schema(nullable = true, description = "Always null: the list is whole") String next) {}

  @GET
  @Operation(
      summary = "List the diagrams and tables",
      description =
          "The current version of each; new tickets run on these. `type=mail` lists the mails that"
              + " their steps send, `type=all` everything. For staff.")
  @APIResponse(
      responseCode = "200",
      description = "The versions in force",
      content = @Content(schema = @Schema(implementation = ProcessList.class)))
  public ProcessList list(
      @Parameter(description = "`bpmn`, `dmn`, `mail` or `all`; diagrams and tables when absent")
          @QueryParam("type")
          @Pattern(regexp = "bpmn|dmn|mail|all")
          String type) {
    requireReader();
    return new ProcessList(processes.list(type), null);
  }

  @GET
  @Path("/{key}/versions")
  @Operation(summary = "List all versions of one", description = "The newest first.")
  @APIResponse(
      responseCode = "200",
      description = "Its versions",
      content = @Content(schema = @Schema(implementation = ProcessList.class)))
  public ProcessList versions(@PathParam("key") String key) {
    requireReader();
    return new ProcessList(processes.versions(key), null);
  }

  @GET
  @Path("/{key}/versions/{version}")
  @Produces({MediaType.APPLICATION_JSON, MediaType.APPLICATION_XML})
  @Operation(
      summary = "Read one version",
      description = "With `Accept: application/xml` the BPMN or DMN file as it was deployed.")
  @APIResponse(
      responseCode = "200",
      description = "What is known of it, or the file",
      content = {
        @Content(
            mediaType = MediaType.APPLICATION_JSON,
            schema = @Schema(implementation = ProcessVersion.class)),
        @Content(mediaType = MediaType.APPLICATION_XML, schema = @Schema(type = SchemaType.STRING))
      })
  public Response version(
      @PathParam("key") String key,
      @Parameter(description = "Counts from 1", example = "1") @PathParam("version") int version) {
    requireReader();
    if (wantsXml()) {
      return Response.ok(processes.xml(key, version), MediaType.APPLICATION_XML_TYPE).build();
    }
    return Response.ok(
            processes.versions(key).stream()
                .filter(found -> found.version() == version)
                .findFirst()
                .orElseThrow(() -> new NotFound("There is no version " + version + " of " + key)),
            MediaType.APPLICATION_JSON_TYPE)
        .build();
  }

  @GET
  @Path("/{key}/versions/{version}/mail")
  @Operation(
      summary = "Read a version of a mail as it is received",
      description = "With a made-up ticket, and with what may be said in it. 404 for what is none.")
  @APIResponse(
      responseCode = "200",
      description = "The mail",
      content = @Content(schema = @Schema(implementation = MailSheet.class)))
  public MailSheet mail(@PathParam("key") String key, @PathParam("version") int version) {
    requireReader();
    return mails.read(processes.xml(key, version));
  }

  @POST
  @Idempotent
  @Consumes({MediaType.APPLICATION_XML, MediaType.TEXT_XML})
  @Operation(
      summary = "Propose a new version",
      description =
          "The BPMN or DMN file, or that of a mail, is the body. It is checked at once; with findings it is"
              + " refused (422) and nothing is kept. For process owners.")
  @RequestBody(
      required = true,
      content =
          @Content(
              mediaType = MediaType.APPLICATION_XML,
              schema = @Schema(type = SchemaType.STRING)))
  @APIResponse(
      responseCode = "201",
      description = "The proposal, to be approved by another process owner",
      content = @Content(schema = @Schema(implementation = Proposal.class)))
  public Response propose(
      @Parameter(description = "Why", required = true, example = "Supervisors approve first")
          @QueryParam("reason")
          String reason,
      @Parameter(
              description = "When it comes into force once it is approved; without, at once",
              example = "2027-01-01T00:00:00Z")
          @QueryParam("effectiveAt")
          String effectiveAt,
      byte[] xml) {
    return created(
        processes.propose(
            callers.current(),
            Objects.requireNonNullElse(xml, new byte[0]),
            reason,
            instant(effectiveAt)));
  }

  /** Why an older version is to come back, and from when. */
  @Schema(name = "WayBack")
  public record WayBackRequest(
      @Schema(description = "Kept with the proposal and on the ledger") @NotBlank @Size(max = 2000)
          String reason,
      @Schema(
              nullable = true,
              description = "When it comes into force once it is approved; without, at once")
          Instant effectiveAt) {}

  @POST
  @Path("/{key}/versions/{version}/proposals")
  @Idempotent
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      summary = "Propose to go back to a version",
      description =
          "The content of an older version becomes a new one, once another process owner approves."
              + " 409 `in-force` where nothing would change. For process owners.")
  @APIResponse(
      responseCode = "201",
      description = "The proposal",
      content = @Content(schema = @Schema(implementation = Proposal.class)))
  public Response goBack(
      @PathParam("key") String key,
      @PathParam("version") int version,
      @NotNull @Valid WayBackRequest wanted) {
    return created(
        processes.goBack(callers.current(), key, version, wanted.reason(), wanted.effectiveAt()));
  }

  private Response created(Proposal proposal) {
    return Response.created(
            uri.getBaseUriBuilder().path("processes/proposals").path("" + proposal.id()).build())
        .entity(proposal)
        .build();
  }

  private static Instant instant(String text) {
    try {
      return text == null || text.isBlank() ? null : Instant.parse(text);
    } catch (DateTimeParseException notOne) {
      throw new InvalidInput("/effectiveAt", "an instant such as 2027-01-01T00:00:00Z");
    }
  }

  private boolean wantsXml() {
    return headers.getAcceptableMediaTypes().stream()
        .filter(type -> !type.isWildcardType())
        .findFirst()
        .map(type -> type.getSubtype().equals("xml") || type.getSubtype().endsWith("+xml"))
        .orElse(false);
  }

  private void requireReader() {
    Caller caller = callers.current();
    if (!caller.isStaff() && !caller.isReader()) {
      throw new Forbidden("Diagrams are for staff, process owners and auditors.");
    }
  }
}
