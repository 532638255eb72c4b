package org.sportello.processdraft.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.sportello.platform.failure.InvalidInput;
import org.sportello.platform.rest.EntityTags;
import org.sportello.platform.rest.Idempotent;
import org.sportello.platform.rest.NeedsIfMatch;
import org.sportello.platform.security.Callers;
import org.sportello.processdesign.application.Finding;
import org.sportello.processdesign.application.MailSheet;
import org.sportello.processdesign.application.Proposal;
import org.sportello.processdesign.application.ReadingMails;
import org.sportello.processdraft.application.KeepingProcessDrafts;
import org.sportello.processdraft.application.ProcessDraft;

/** Diagrams and tables that process owners are at work on. */
@Path("/processes/drafts")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Processes")
public class ProcessDraftsResource {
  @Inject Callers callers;
  @Inject KeepingProcessDrafts drafts;
  @Inject ReadingMails mails;

  @Context UriInfo uri;

  /** All drafts. */
  @Schema(name = "ProcessDraftList")
  public record ProcessDraftList(
      List<ProcessDraft> items,
      @Schema(nullable = true, description = "Always null: the list is whole") String next) {}

  /** What is wrong with a draft. */
  @Schema(name = "FindingList")
  public record FindingList(
      List<Finding> items,
      @Schema(nullable = true, description = "Always null: the list is whole") String next) {}

  /** How a draft is to begin. */
  @Schema(name = "NewProcessDraft")
  public record DraftRequest(
      @Schema(description = "The process's or the decision's key", examples = "Handling")
          @NotBlank
          @Size(max = 100)
          String key,
      @Schema(nullable = true, description = "The version to copy; without it, it begins empty")
          Integer version,
      @Schema(
              nullable = true,
              enumeration = {"bpmn", "dmn", "mail"},
              description = "What an empty one is")
          @Pattern(regexp = "bpmn|dmn|mail")
          String type,
      @Schema(nullable = true, description = "What an empty one is called") @Size(max = 200)
          String name) {}

  /** Why a draft is proposed. */
  @Schema(name = "DraftProposal")
  public record ProposalRequest(
      @Schema(description = "Kept with the proposal and on the ledger") @NotBlank @Size(max = 2000)
          String reason,
      @Schema(
              nullable = true,
              description = "When it comes into force once it is approved; without, at once")
          Instant effectiveAt) {}

  @GET
  @Operation(
      summary = "List the drafts",
      description = "The 500 that were saved last, whoever began them. For process owners.")
  @APIResponse(
      responseCode = "200",
      description = "The drafts, what was saved last first",
      content = @Content(schema = @Schema(implementation = ProcessDraftList.class)))
  public ProcessDraftList list() {
    return new ProcessDraftList(drafts.newest(callers.current()), null);
  }

  @POST
  @Idempotent
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      summary = "Begin a draft",
      description =
          "As a copy of a version (`version`), or as an empty diagram or table (`type` and `name`)."
              + " For process owners.")
  @RequestBody(
      required = true,
      content =
          @Content(
              schema = @Schema(implementation = DraftRequest.class),
              examples =
                  @ExampleObject(
                      name = "copy",
                      value = "{\"key\": \"ResolutionConfirmation\", \"version\": 1}")))
  @APIResponse(
      responseCode = "201",
      description = "The draft",
      content = @Content(schema = @Schema(implementation = ProcessDraft.class)))
  public Response begin(@NotNull @Valid DraftRequest wanted) {
    if (wanted.version() != null) {
      return created(drafts.beginFrom(callers.current(), wanted.key(), wanted.version()));
    }
    if (wanted.type() == null) {
      throw new InvalidInput("/type", "say what it is to be: bpmn, dmn or mail");
    }
    return created(drafts.beginNew(callers.current(), wanted.type(), wanted.key(), wanted.name()));
  }

  @POST
  @Path("/import")
  @Idempotent
  @Consumes({MediaType.APPLICATION_XML, MediaType.TEXT_XML})
  @Operation(
      summary = "Begin a draft with a file",
      description =
          "The BPMN or DMN file itself is the body, at most 2 MiB; it is kept as it is, with"
              + " whatever another modeller wrote into it. For process owners.")
  @RequestBody(
      required = true,
      content =
          @Content(
              mediaType = MediaType.APPLICATION_XML,
              schema = @Schema(type = SchemaType.STRING)))
  @APIResponse(
      responseCode = "201",
      description = "The draft",
      content = @Content(schema = @Schema(implementation = ProcessDraft.class)))
  public Response take(byte[] xml) {
    return created(drafts.beginImported(callers.current(), whole(xml)));
  }

  @GET
  @Path("/{id}")
  @Operation(summary = "Read a draft", description = "Its ETag is needed to save it.")
  @APIResponse(
      responseCode = "200",
      description = "What is known of it, without the file",
      content = @Content(schema = @Schema(implementation = ProcessDraft.class)))
  public Response read(@PathParam("id") long id) {
    return tagged(drafts.one(callers.current(), id));
  }

  @DELETE
  @Path("/{id}")
  @NeedsIfMatch
  @Operation(
      summary = "Discard a draft",
      description = "With all its states; what was proposed of it stays.")
  @APIResponse(responseCode = "204", description = "It is gone")
  public Response discard(
      @PathParam("id") long id, @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch) {
    drafts.discard(callers.current(), id, EntityTags.requiredVersion(ifMatch));
    return Response.noContent().build();
  }

  @GET
  @Path("/{id}/file")
  @Produces(MediaType.APPLICATION_XML)
  @Operation(
      summary = "Read the file of a draft",
      description = "Plain BPMN or DMN, as it was saved last; for any modeller.")
  @APIResponse(
      responseCode = "200",
      description = "The file",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_XML,
              schema = @Schema(type = SchemaType.STRING)))
  public Response file(@PathParam("id") long id) {
    ProcessDraft draft = drafts.one(callers.current(), id);
    return Response.ok(
            drafts.file(callers.current(), id, draft.revision()), MediaType.APPLICATION_XML_TYPE)
        .tag(EntityTags.of(draft.revision()))
        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + fileName(draft) + '"')
        .build();
  }

  @PUT
  @Path("/{id}/file")
  @NeedsIfMatch
  @Consumes({MediaType.APPLICATION_XML, MediaType.TEXT_XML})
  @Operation(
      summary = "Save a draft",
      description =
          "`If-Match` names the state that it goes on from; 412 when somebody else has saved"
              + " another since. The file need not be free of findings, but readable.")
  @RequestBody(
      required = true,
      content =
          @Content(
              mediaType = MediaType.APPLICATION_XML,
              schema = @Schema(type = SchemaType.STRING)))
  @APIResponse(
      responseCode = "200",
      description = "The draft now",
      content = @Content(schema = @Schema(implementation = ProcessDraft.class)))
  public Response save(
      @PathParam("id") long id, @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch, byte[] xml) {
    return tagged(
        drafts.save(callers.current(), id, EntityTags.requiredVersion(ifMatch), whole(xml)));
  }

  @GET
  @Path("/{id}/mail")
  @Operation(
      summary = "Read the draft of a mail as it would be received",
      description =
          "The newest state with a made-up ticket, in each language in which it can be filled in;"
              + " and what may be said in it. 404 for what is no mail.")
  @APIResponse(
      responseCode = "200",
      description = "The mail",
      content = @Content(schema = @Schema(implementation = MailSheet.class)))
  public MailSheet mail(@PathParam("id") long id) {
    ProcessDraft draft = drafts.one(callers.current(), id);
    return mails.read(drafts.file(callers.current(), id, draft.revision()));
  }

  @GET
  @Path("/{id}/findings")
  @Operation(
      summary = "Examine a draft",
      description =
          "What would be held against the newest state if it were proposed now: the same rules,"
              + " and the engine itself. None: it may be proposed.")
  @APIResponse(
      responseCode = "200",
      description = "The findings, each at its element",
      content = @Content(schema = @Schema(implementation = FindingList.class)))
  public FindingList findings(@PathParam("id") long id) {
    return new FindingList(drafts.findings(callers.current(), id), null);
  }

  @POST
  @Path("/{id}/proposals")
  @Idempotent
  @NeedsIfMatch
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      summary = "Propose a draft",
      description =
          "The newest state, which `If-Match` names, is examined once more and proposed; with"
              + " findings it is refused (422). Another process owner decides.")
  @APIResponse(
      responseCode = "201",
      description = "The proposal",
      content = @Content(schema = @Schema(implementation = Proposal.class)))
  public Response propose(
      @PathParam("id") long id,
      @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
      @NotNull @Valid ProposalRequest wanted) {
    Proposal proposal =
        drafts.propose(
            callers.current(),
            id,
            EntityTags.requiredVersion(ifMatch),
            wanted.reason(),
            wanted.effectiveAt());
    return Response.created(
            uri.getBaseUriBuilder().path("processes/proposals").path("" + proposal.id()).build())
        .entity(proposal)
        .build();
  }

  private Response created(ProcessDraft draft) {
    return Response.fromResponse(tagged(draft))
        .status(Response.Status.CREATED)
        .location(
            uri.getBaseUriBuilder()
                .path("processes/drafts")
                .path(Long.toString(draft.id()))
                .build())
        .build();
  }

  private static Response tagged(ProcessDraft draft) {
    return Response.ok(draft).tag(EntityTags.of(draft.revision())).build();
  }

  private static String fileName(ProcessDraft draft) {
    return draft.key().replaceAll("[^A-Za-z0-9._-]", "_")
        + (draft.type().equals("mail") ? ".xml" : '.' + draft.type());
  }

  private static byte[] whole(byte[] xml) {
    return Objects.requireNonNullElse(xml, new byte[0]);
  }
}
