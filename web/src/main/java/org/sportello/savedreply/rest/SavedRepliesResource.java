package org.sportello.savedreply.rest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
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
import org.sportello.savedreply.application.KeepingSavedReplies;
import org.sportello.savedreply.application.KeepingSavedReplies.Wanted;
import org.sportello.savedreply.application.SavedReply;
import org.sportello.savedreply.application.SavedReply.ReplyText;

/** Texts to answer with: one's own, and those that a team or all share. */
@Path("/saved-replies")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Saved replies", description = "Texts to answer with, and their places to fill")
public class SavedRepliesResource {
  @Inject Callers callers;
  @Inject KeepingSavedReplies replies;
  @Inject Conditions conditions;

  @Context UriInfo uri;

  /** All that the caller may use. */
  @Schema(name = "SavedReplyList")
  public record SavedReplyList(
      List<SavedReply> items,
      @Schema(nullable = true, description = "Always null: the list is whole") String next) {}

  /** A text in one language. */
  @Schema(name = "NewSavedReplyText")
  public record TextRequest(
      @NotBlank @Size(max = 200) String title,
      @Schema(
              description =
                  "Markdown; its places are `{{requester.name}}`, `{{requester.organization}}`,"
                      + " `{{ticket.reference}}`, `{{ticket.subject}}`, `{{agent.name}}`")
          @NotBlank
          @Size(max = 20_000)
          String text) {

    private static ReplyText of(TextRequest text) {
      return text == null ? null : new ReplyText(text.title().strip(), text.text().strip());
    }
  }

  /** What a saved reply is to be. */
  @Schema(name = "NewSavedReply")
  public record ReplyRequest(
      @Schema(description = "Whether others have it too", defaultValue = "false") Boolean shared,
      @Schema(nullable = true, description = "The code of the team that shares it; without, all do")
          String team,
      @Schema(nullable = true, description = "It in Italian") @Valid TextRequest it,
      @Schema(nullable = true, description = "It in English") @Valid TextRequest en) {

    private Wanted wanted() {
      return new Wanted(Boolean.TRUE.equals(shared), team, TextRequest.of(it), TextRequest.of(en));
    }
  }

  @GET
  @Operation(
      summary = "List the saved replies",
      description = "One's own, those of one's team and those of all; for staff and auditors.")
  @APIResponse(
      responseCode = "200",
      description = "The replies, in the order in which they were entered",
      content = @Content(schema = @Schema(implementation = SavedReplyList.class)))
  public SavedReplyList list() {
    return new SavedReplyList(replies.all(callers.current()), null);
  }

  @POST
  @Idempotent
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      summary = "Save a reply",
      description =
          "Staff save their own, supervisors and administrators those that are shared. A place that"
              + " nobody could fill is refused.")
  @RequestBody(
      required = true,
      content =
          @Content(
              schema = @Schema(implementation = ReplyRequest.class),
              examples =
                  @ExampleObject(
                      name = "own",
                      value =
                          """
                          {"en": {"title": "Restart", "text": "Dear {{requester.name}}, please restart it."}}""")))
  @APIResponse(
      responseCode = "201",
      description = "The reply",
      content = @Content(schema = @Schema(implementation = SavedReply.class)))
  public Response enter(@NotNull @Valid ReplyRequest wanted) {
    Caller caller = callers.current();
    long id = replies.enter(caller, wanted.wanted());
    return Response.fromResponse(conditions.changed(replies.one(caller, id)))
        .status(Response.Status.CREATED)
        .location(uri.getAbsolutePathBuilder().path(Long.toString(id)).build())
        .build();
  }

  @GET
  @Path("/{id}")
  @Operation(summary = "Read a saved reply", description = "Its ETag is needed to change it.")
  @APIResponse(
      responseCode = "200",
      description = "The reply",
      content = @Content(schema = @Schema(implementation = SavedReply.class)))
  public SavedReply read(@PathParam("id") long id) {
    return replies.one(callers.current(), id);
  }

  @PUT
  @Path("/{id}")
  @Idempotent
  @NeedsIfMatch
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      summary = "Change a saved reply",
      description = "`If-Match` names what is replaced. The owner's, or a supervisor's if shared.")
  @APIResponse(
      responseCode = "200",
      description = "The reply now",
      content = @Content(schema = @Schema(implementation = SavedReply.class)))
  public Response change(
      @PathParam("id") long id,
      @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
      @NotNull @Valid ReplyRequest wanted) {
    Caller caller = callers.current();
    SavedReply before = conditions.seen(ifMatch, null, replies.locked(caller, id));
    replies.change(caller, before, wanted.wanted());
    return conditions.changed(replies.one(caller, id));
  }

  @DELETE
  @Path("/{id}")
  @Idempotent
  @NeedsIfMatch
  @Operation(
      summary = "Remove a saved reply",
      description = "`If-Match` names what is removed; what was answered with it stays.")
  @APIResponse(responseCode = "204", description = "It is removed")
  public Response remove(
      @PathParam("id") long id, @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch) {
    Caller caller = callers.current();
    replies.remove(caller, conditions.seen(ifMatch, null, replies.locked(caller, id)));
    return Response.noContent().build();
  }
}
