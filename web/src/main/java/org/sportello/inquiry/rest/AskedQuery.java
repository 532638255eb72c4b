package org.sportello.inquiry.rest;

import jakarta.ws.rs.QueryParam;
import java.time.DateTimeException;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.sportello.inquiry.application.Asked;
import org.sportello.platform.failure.InvalidInput;

/** What a question is narrowed down by. */
public class AskedQuery {
  @Parameter(description = "Not before", example = "2026-11-01T00:00:00Z")
  @QueryParam("from")
  String from;

  @Parameter(description = "Before that moment")
  @QueryParam("to")
  String to;

  @Parameter(description = "The moment that the answer is to hold for")
  @QueryParam("at")
  String at;

  @Parameter(description = "A ticket's reference", example = "SP-2026-000123")
  @QueryParam("ticket")
  String ticket;

  @Parameter(description = "A process's key", example = "Handling")
  @QueryParam("process")
  String process;

  @Parameter(description = "An element's id in that process", example = "UserTask_Take")
  @QueryParam("element")
  String element;

  @Parameter(description = "A person's key")
  @QueryParam("person")
  Long person;

  @Parameter(description = "An organisation's key")
  @QueryParam("organization")
  Long organization;

  /**
   * The same, read.
   *
   * @throws InvalidInput when a moment is none
   */
  public Asked toAsked() {
    return new Asked(
        moment("/from", from),
        moment("/to", to),
        moment("/at", at),
        text(ticket),
        text(process),
        text(element),
        person,
        organization);
  }

  private static String text(String given) {
    return given == null || given.isBlank() ? null : given.strip();
  }

  private static Instant moment(String pointer, String text) {
    try {
      return text == null || text.isBlank() ? null : Instant.parse(text);
    } catch (DateTimeException e) {
      throw new InvalidInput(pointer, "a moment as in 2026-11-01T00:00:00Z");
    }
  }
}
