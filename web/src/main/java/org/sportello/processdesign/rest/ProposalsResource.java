package org.sportello.processdesign.rest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.sportello.platform.failure.Forbidden;
import org.sportello.platform.rest.Idempotent;
import org.sportello.platform.security.Caller;
import org.sportello.platform.security.Callers;
import org.sportello.processdesign.application.ProcessVersion;
import org.sportello.processdesign.application.ProcessesService;
import org.sportello.processdesign.application.Proposal;

/** Proposed changes of diagrams and tables. */
@Path("/processes/proposals")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Processes")
public class ProposalsResource {
  @Inject Callers callers;
  @Inject ProcessesService processes;

  /** Proposals, the newest first. */
  @Schema(name = "ProposalList")
  public record ProposalList(
      List<Proposal> items,
      @Schema(nullable = true, description = "Always null: the list is whole") String next) {}

  /** What the approver says. */
  @Schema(name = "ProposalApproval")
  public record ProposalApproval(
      @Schema(
              nullable = true,
              description = "That the approver has seen that not all test cases have passed")
          Boolean testsSeen) {}

  /** Why a proposal is refused. */
  @Schema(name = "ProposalRefusal")
  public record ProposalRefusal(
      @Schema(nullable = true, description = "Kept with the proposal and on the ledger")
          String reason) {}

  @GET
  @Operation(summary = "List the proposals", description = "The newest first.")
  @APIResponse(
      responseCode = "200",
      description = "The proposals",
      content = @Content(schema = @Schema(implementation = ProposalList.class)))
  public ProposalList list(
      @Parameter(
              description =
                  "`proposed`, `scheduled`, `approved`, `refused` or `lapsed`; all when absent")
          @QueryParam("state")
          String state) {
    requireReader();
    return new ProposalList(processes.proposals(state), null);
  }

  @GET
  @Path("/{id}")
  @Operation(summary = "Read a proposal", description = "What it changes, who wants it and why.")
  @APIResponse(
      responseCode = "200",
      description = "The proposal",
      content = @Content(schema = @Schema(implementation = Proposal.class)))
  public Proposal read(@PathParam("id") long id) {
    requireReader();
    return processes.proposal(id);
  }

  @GET
  @Path("/{id}/file")
  @Produces(MediaType.APPLICATION_XML)
  @Operation(summary = "Read the proposed file", description = "The BPMN or DMN as it was sent.")
  @APIResponse(
      responseCode = "200",
      description = "The file",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_XML,
              schema = @Schema(type = SchemaType.STRING)))
  public Response file(@PathParam("id") long id) {
    requireReader();
    return Response.ok(processes.proposedXml(id), MediaType.APPLICATION_XML_TYPE).build();
  }

  @POST
  @Path("/{id}/approve")
  @Idempotent
  @Consumes({MediaType.APPLICATION_JSON, MediaType.WILDCARD})
  @Operation(
      summary = "Approve a proposal",
      description =
          "By another process owner than its author (403 otherwise). Deploys it with all other"
              + " diagrams: new tickets run on it, old ones stay on theirs. With a date of effect it"
              + " waits for that date (`scheduled`), and what is in force now is answered. Its test"
              + " cases have run since it was proposed: while they do, it is refused (409"
              + " `tests-running`), and where not all have passed the approver says to have seen it"
              + " (409 `tests-not-seen` otherwise), which stays on the ledger.")
  @RequestBody(
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(implementation = ProposalApproval.class)))
  @APIResponse(
      responseCode = "200",
      description = "The version that is in force now",
      content = @Content(schema = @Schema(implementation = ProcessVersion.class)))
  public Response approve(@PathParam("id") long id, JsonObject body) {
    boolean areTestsSeen = body != null && body.getBoolean("testsSeen", false);
    return Response.ok(processes.approve(callers.current(), id, areTestsSeen)).build();
  }

  @POST
  @Path("/{id}/refuse")
  @Idempotent
  @Consumes({MediaType.APPLICATION_JSON, MediaType.WILDCARD})
  @Operation(
      summary = "Refuse a proposal",
      description = "By another process owner than its author (403 otherwise).")
  @RequestBody(
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(implementation = ProposalRefusal.class)))
  @APIResponse(
      responseCode = "200",
      description = "The proposal, refused",
      content = @Content(schema = @Schema(implementation = Proposal.class)))
  public Response refuse(@PathParam("id") long id, JsonObject body) {
    String reason = body == null ? null : body.getString("reason", null);
    return Response.ok(processes.refuse(callers.current(), id, reason)).build();
  }

  private void requireReader() {
    Caller caller = callers.current();
    if (!caller.isStaff() && !caller.isReader()) {
      throw new Forbidden("Proposals are for staff, process owners and auditors.");
    }
  }
}
