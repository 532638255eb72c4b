package org.sportello.ticket.rest;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.sportello.ticket.application.OpenAction;
import org.sportello.ticket.application.OpenAction.ActionField;
import org.sportello.ticket.application.OpenAction.Label;
import org.sportello.ticket.application.OpenAction.Option;
import org.sportello.ticket.application.OpenAction.Source;

/** One thing that the process lets the caller do now, as the API shows it. */
@Schema(name = "Action")
public record ActionBody(
    @Schema(examples = "take") String id,
    Label name,
    @Schema(description = "The form, in its order") List<FieldBody> fields,
    @Schema(description = "The diagram element that waits for it") Source source) {

  /** One field of an action's form. */
  @Schema(name = "ActionField")
  public record FieldBody(
      @Schema(examples = "resolution") String id,
      @Schema(enumeration = {"string", "text", "long", "boolean", "date", "enum", "person", "file"})
          String type,
      Label label,
      boolean required,
      @Schema(nullable = true, description = "The choices of an enum") List<Option> options,
      @Schema(nullable = true, description = "What the form starts with") String defaultValue) {

    static FieldBody of(ActionField field) {
      return new FieldBody(
          field.id(),
          field.type(),
          field.label(),
          field.required(),
          field.options() == null || field.options().isEmpty() ? null : field.options(),
          field.defaultValue());
    }
  }

  static ActionBody of(OpenAction action) {
    return new ActionBody(
        action.id(),
        action.name(),
        action.fields().stream().map(FieldBody::of).toList(),
        action.source());
  }
}
