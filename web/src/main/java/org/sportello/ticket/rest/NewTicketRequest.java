package org.sportello.ticket.rest;

import jakarta.json.JsonObject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.sportello.ticket.application.NewTicket;
import org.sportello.ticket.domain.Channel;
import org.sportello.ticket.domain.Impact;
import org.sportello.ticket.domain.TicketKind;
import org.sportello.ticket.domain.Urgency;

/** What a caller sends to open a ticket. */
@Schema(name = "NewTicket", description = "A request for help. Priority is decided by the desk.")
public record NewTicketRequest(
    @Schema(description = "One line that says it", examples = "No mail since this morning")
        @NotBlank
        @Size(max = 500)
        String subject,
    @Schema(description = "The request in the requester's words; it becomes the first message")
        @NotBlank
        @Size(max = 100_000)
        String description,
    @Schema(
            type = SchemaType.STRING,
            enumeration = {"portal", "email", "phone", "api", "chat"},
            defaultValue = "api",
            description = "Where the request came from")
        Channel channel,
    @Schema(
            type = SchemaType.STRING,
            enumeration = {
              "incident",
              "service-request",
              "question",
              "commercial",
              "feature-request",
              "complaint"
            },
            defaultValue = "question",
            description = "What it is about; triage may say otherwise")
        TicketKind kind,
    @Schema(
            type = SchemaType.STRING,
            enumeration = {"low", "normal", "high"},
            description = "How many are hit")
        Impact impact,
    @Schema(
            type = SchemaType.STRING,
            enumeration = {"low", "normal", "high"},
            description = "How soon it hurts")
        Urgency urgency,
    @Schema(description = "A product's code", examples = "server") @Size(max = 100) String product,
    @Schema(description = "The product's version", examples = "8.0") @Size(max = 100)
        String productVersion,
    @Schema(
            description =
                "On whose behalf, for staff and partners: an object with the person's id, user name"
                    + " or e-mail address; a plain string of one of them is taken too",
            implementation = RequesterRequest.class)
        @Valid
        RequesterRequest requester,
    @Schema(
            type = SchemaType.OBJECT,
            additionalProperties = Schema.True.class,
            description =
                "The caller's own fields, kept as they are; the answers to `/questions` by their"
                    + " codes; in `topic` the area of the product")
        JsonObject custom) {

  /** Points at a person by one of the things they are known by. */
  @Schema(name = "RequesterReference")
  public record RequesterRequest(
      @Schema(examples = "1") Long id,
      @Schema(examples = "customer") @Size(max = 200) String username,
      @Schema(examples = "customer@alfa.test") @Size(max = 320) String email,
      @Schema(
              description =
                  "For staff: the number that the requester calls from, if only one has it",
              examples = "+39 0721 405516")
          @Size(max = 40)
          String phone,
      @Schema(description = "The name of a person not known yet; staff only") @Size(max = 200)
          String name) {

    /** A number is an id, what has an at sign an address, all else a user name. */
    public static RequesterRequest of(String text) {
      if (text.matches("[0-9]{1,18}")) {
        return new RequesterRequest(Long.valueOf(text), null, null, null, null);
      }
      return text.contains("@")
          ? new RequesterRequest(null, null, text, null, null)
          : new RequesterRequest(null, text, null, null, null);
    }
  }

  NewTicket toNewTicket() {
    return new NewTicket(
        subject,
        description,
        channel,
        kind,
        impact,
        urgency,
        product,
        productVersion,
        requester == null
            ? null
            : new NewTicket.RequesterReference(
                requester.id(),
                requester.username(),
                requester.email(),
                requester.phone(),
                requester.name()),
        custom == null ? null : custom.toString());
  }
}
