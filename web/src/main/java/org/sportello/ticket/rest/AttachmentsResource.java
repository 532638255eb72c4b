package org.sportello.ticket.rest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityPart;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import jakarta.ws.rs.core.UriInfo;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.media.SchemaProperty;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.sportello.platform.failure.InvalidInput;
import org.sportello.platform.rest.EntityTags;
import org.sportello.platform.rest.Idempotent;
import org.sportello.platform.rest.QueryCodes;
import org.sportello.platform.security.Caller;
import org.sportello.platform.security.Callers;
import org.sportello.ticket.application.AttachingFiles;
import org.sportello.ticket.application.AttachingFiles.Filed;
import org.sportello.ticket.application.FilingAttachments;
import org.sportello.ticket.application.ReadingConversations;
import org.sportello.ticket.application.ReadingConversations.AttachmentView;
import org.sportello.ticket.domain.TicketNumber;
import org.sportello.ticket.domain.Visibility;

/** The files of a ticket. */
@Path("/tickets/{reference}/attachments")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Conversation")
public class AttachmentsResource {
  @Inject Callers callers;
  @Inject AttachingFiles attaching;
  @Inject FilingAttachments filing;
  @Inject ReadingConversations reading;

  @Context UriInfo uri;

  /** All files of one ticket. */
  @Schema(name = "AttachmentList")
  public record AttachmentList(
      List<AttachmentView> items,
      @Schema(nullable = true, description = "Always null: the list is whole") String next) {}

  @GET
  @Operation(
      summary = "List the files",
      description = "Oldest first; internal ones for staff and auditors only.")
  @APIResponse(
      responseCode = "200",
      description = "The files",
      content = @Content(schema = @Schema(implementation = AttachmentList.class)))
  public AttachmentList list(@PathParam("reference") String reference) {
    return new AttachmentList(
        reading.attachments(callers.current(), References.number(reference)), null);
  }

  @POST
  @Idempotent
  @Consumes(MediaType.MULTIPART_FORM_DATA)
  @Operation(
      summary = "Attach a file",
      description =
          "A multipart form with one part `file`, at most 25 MiB. It goes with the next message of"
              + " its uploader, or with the one that names it; or with what its uploader has already"
              + " written, such as the message that opened the ticket, where `message` says so. With"
              + " If-Match it is taken on that state of the ticket alone.")
  @RequestBody(
      required = true,
      content =
          @Content(
              mediaType = MediaType.MULTIPART_FORM_DATA,
              schema =
                  @Schema(
                      type = SchemaType.OBJECT,
                      requiredProperties = "file",
                      properties =
                          @SchemaProperty(
                              name = "file",
                              type = SchemaType.STRING,
                              format = "binary"))))
  @APIResponse(
      responseCode = "201",
      description = "The file as it is listed, and the ticket's ETag after it",
      content = @Content(schema = @Schema(implementation = FiledAttachment.class)))
  public Response attach(
      @PathParam("reference") String reference,
      @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
      @Parameter(description = "`public` (the default), or `internal` for staff alone")
          @QueryParam("visibility")
          List<String> visibility,
      @Parameter(description = "The id of the message of yours that it goes with")
          @QueryParam("message")
          Long message,
      @Parameter(hidden = true) @FormParam("file") EntityPart file) {
    if (file == null) {
      throw new InvalidInput("/file", "a part called file is needed");
    }
    Caller caller = callers.current();
    TicketNumber number = References.number(reference);
    List<Visibility> asked = QueryCodes.of(Visibility.class, "visibility", visibility);
    MediaType type = file.getMediaType();
    Filed filed =
        attaching.upload(
            caller,
            number,
            file.getFileName().orElse(null),
            type == null ? MediaType.APPLICATION_OCTET_STREAM : type.toString(),
            asked.isEmpty() ? Visibility.PUBLIC : asked.get(0),
            message,
            EntityTags.version(ifMatch),
            new LimitedStream(file.getContent(), FilingAttachments.LARGEST));
    String tag = '"' + EntityTags.of(filed.version()).getValue() + '"';
    return Response.created(
            uri.getAbsolutePathBuilder().path(Long.toString(filed.attachment())).build())
        .entity(FiledAttachment.of(find(caller, number, filed.attachment()), tag))
        .build();
  }

  @GET
  @Path("/{attachment}")
  @Produces(MediaType.WILDCARD)
  @Operation(summary = "Download a file", description = "Its content, to be saved, never shown.")
  @APIResponse(
      responseCode = "200",
      description = "The content",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_OCTET_STREAM,
              schema = @Schema(type = SchemaType.STRING, format = "binary")))
  public Response download(
      @PathParam("reference") String reference, @PathParam("attachment") long attachment) {
    AttachmentView file = find(callers.current(), References.number(reference), attachment);
    StreamingOutput content = out -> filing.copy(file.id(), out);
    return Response.ok(content, file.contentType())
        .tag(new EntityTag("file-" + file.id()))
        .header(HttpHeaders.CONTENT_LENGTH, file.size())
        .header(HttpHeaders.CONTENT_DISPOSITION, disposition(file.fileName()))
        .build();
  }

  private AttachmentView find(Caller caller, TicketNumber number, long id) {
    return reading.attachments(caller, number).stream()
        .filter(file -> file.id() == id)
        .findFirst()
        .orElseThrow(() -> References.nothing("attachment", id));
  }

  private static String disposition(String fileName) {
    String encoded = URLEncoder.encode(fileName, StandardCharsets.UTF_8).replace("+", "%20");
    return "attachment; filename*=UTF-8''" + encoded;
  }
}
