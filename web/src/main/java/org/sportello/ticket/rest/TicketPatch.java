package org.sportello.ticket.rest;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.sportello.platform.failure.InvalidInput.FieldError;
import org.sportello.platform.rest.JsonPointers;
import org.sportello.platform.rest.Problem;
import org.sportello.platform.rest.ProblemException;
import org.sportello.platform.rest.ProblemType;
import org.sportello.ticket.application.AmendingTickets.Wording;

/** A merge patch (RFC 7396) of what staff may word anew: the subject and the opener's fields. */
final class TicketPatch {
  private static final Set<String> MEMBERS = Set.of("subject", "custom");
  private static final int LONGEST_SUBJECT = 500;
  private static final int LARGEST_CUSTOM = 32_000;

  private final JsonObject patch;

  private TicketPatch(JsonObject patch) {
    this.patch = patch;
  }

  /**
   * Reads a patch.
   *
   * @throws ProblemException naming every member that cannot be patched so
   */
  static TicketPatch of(JsonObject patch) {
    List<FieldError> errors = new ArrayList<>();
    for (String member : patch.keySet()) {
      if (!MEMBERS.contains(member)) {
        errors.add(
            new FieldError(
                "/" + JsonPointers.escape(member),
                "Only subject and custom can be patched; the rest follows from actions."));
      }
    }
    if (patch.containsKey("subject") && !isSubject(patch.get("subject"))) {
      errors.add(
          new FieldError(
              "/subject", "Expected is a text of 1 to " + LONGEST_SUBJECT + " letters."));
    }
    if (patch.containsKey("custom") && !isCustom(patch.get("custom"))) {
      errors.add(new FieldError("/custom", "Expected is an object, or null to remove it."));
    }
    if (patch.isEmpty()) {
      errors.add(new FieldError("", "The patch changes nothing."));
    }
    if (!errors.isEmpty()) {
      throw new ProblemException(
          Problem.of(ProblemType.INVALID_REQUEST, errors.get(0).detail(), errors));
    }
    return new TicketPatch(patch);
  }

  private static boolean isSubject(JsonValue value) {
    return value instanceof JsonString text
        && !text.getString().isBlank()
        && text.getString().length() <= LONGEST_SUBJECT;
  }

  private static boolean isCustom(JsonValue value) {
    return value == JsonValue.NULL || value instanceof JsonObject;
  }

  /** The wording that the present one becomes. */
  Wording applied(Wording present) {
    String subject = patch.containsKey("subject") ? patch.getString("subject") : present.subject();
    return new Wording(subject, custom(present.custom()));
  }

  private String custom(String present) {
    if (!patch.containsKey("custom")) {
      return present;
    }
    JsonValue before = present == null ? JsonValue.EMPTY_JSON_OBJECT : parsed(present);
    JsonValue after = Json.createMergePatch(patch.get("custom")).apply(before);
    String text = after == JsonValue.NULL ? null : after.toString();
    if (text != null && text.length() > LARGEST_CUSTOM) {
      String detail = "All fields together may have at most " + LARGEST_CUSTOM + " characters.";
      throw new ProblemException(
          Problem.of(
              ProblemType.INVALID_REQUEST, detail, List.of(new FieldError("/custom", detail))));
    }
    return text;
  }

  private static JsonObject parsed(String json) {
    return Json.createReader(new StringReader(json)).readObject();
  }
}
