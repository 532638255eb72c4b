package org.sportello.ticket.process;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.bpm.engine.variable.value.TypedValue;
import org.sportello.platform.failure.InvalidInput;
import org.sportello.platform.failure.InvalidInput.FieldError;
import org.sportello.ticket.application.OpenAction.ActionField;
import org.sportello.ticket.application.OpenAction.Option;

/**
 * Checks what a person entered against the form that the diagram declares, and turns it into
 * process variables. Free text and references to persons and files are transient: the domain and
 * the ledger keep them, the engine's tables never do.
 */
public class ActionForm {

  private final List<ActionField> fields;

  /** The form with these fields. */
  public ActionForm(List<ActionField> fields) {
    this.fields = List.copyOf(fields);
  }

  /**
   * The variables for these values.
   *
   * @throws InvalidInput naming every field that is missing, unknown or not of its type
   */
  public VariableMap variables(Map<String, Object> values) {
    List<FieldError> errors = new ArrayList<>();
    VariableMap variables = Variables.createVariables();
    for (ActionField field : fields) {
      Object value = values.get(field.id());
      if (isEmpty(value)) {
        if (field.required()) {
          errors.add(error(field.id(), "is required"));
        } else {
          variables.putValueTyped(field.id(), Variables.untypedNullValue(!isStored(field)));
        }
        continue;
      }
      try {
        variables.putValueTyped(field.id(), typed(field, value));
      } catch (IllegalArgumentException e) {
        errors.add(error(field.id(), e.getMessage()));
      }
    }
    Set<String> known = fields.stream().map(ActionField::id).collect(Collectors.toSet());
    values.keySet().stream()
        .filter(name -> !known.contains(name))
        .sorted()
        .forEach(name -> errors.add(error(name, "is not a field of this action")));
    if (!errors.isEmpty()) {
      throw new InvalidInput(errors);
    }
    return variables;
  }

  private static boolean isEmpty(Object value) {
    return value == null || (value instanceof String text && text.isBlank());
  }

  /** The engine refuses to mix stored and transient values of one variable: none is a value too. */
  private static boolean isStored(ActionField field) {
    return List.of("long", "boolean", "date", "enum").contains(field.type());
  }

  private static TypedValue typed(ActionField field, Object value) {
    return switch (field.type()) {
      case "long" -> Variables.longValue(wholeNumber(value));
      case "boolean" -> Variables.booleanValue(yesOrNo(value));
      case "date" -> Variables.dateValue(date(text(value)));
      case "enum" -> Variables.stringValue(option(field, text(value)));
      default -> Variables.stringValue(text(value), true);
    };
  }

  private static String text(Object value) {
    if (value instanceof String text) {
      return text;
    }
    throw new IllegalArgumentException("must be a text");
  }

  private static Long wholeNumber(Object value) {
    if (value instanceof Number number && number.doubleValue() == Math.rint(number.doubleValue())) {
      return number.longValue();
    }
    throw new IllegalArgumentException("must be a whole number");
  }

  private static Boolean yesOrNo(Object value) {
    if (value instanceof Boolean yes) {
      return yes;
    }
    throw new IllegalArgumentException("must be true or false");
  }

  private static String option(ActionField field, String value) {
    List<String> permitted = field.options().stream().map(Option::value).toList();
    if (permitted.contains(value)) {
      return value;
    }
    throw new IllegalArgumentException("must be one of " + String.join(", ", permitted));
  }

  private static Date date(String value) {
    try {
      return value.length() == 10
          ? Date.from(LocalDate.parse(value).atStartOfDay(ZoneOffset.UTC).toInstant())
          : Date.from(OffsetDateTime.parse(value).toInstant());
    } catch (DateTimeParseException e) {
      throw new IllegalArgumentException("must be a date or an instant as RFC 3339 writes it", e);
    }
  }

  private static FieldError error(String field, String detail) {
    return new FieldError("/" + field.replace("~", "~0").replace("/", "~1"), detail);
  }
}
