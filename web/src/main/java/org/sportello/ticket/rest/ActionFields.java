package org.sportello.ticket.rest;

import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.sportello.platform.failure.InvalidInput;
import org.sportello.platform.failure.InvalidInput.FieldError;

/** Turns the JSON of a filled-in form into plain values. */
final class ActionFields {
  private ActionFields() {}

  /**
   * The values by field id; fields that are null are left out.
   *
   * @throws InvalidInput when a value is a list or an object
   */
  static Map<String, Object> of(JsonObject form) {
    Map<String, Object> fields = new LinkedHashMap<>();
    List<FieldError> errors = new ArrayList<>();
    form.forEach(
        (name, value) -> {
          switch (value.getValueType()) {
            case STRING -> fields.put(name, ((JsonString) value).getString());
            case NUMBER -> fields.put(name, number((JsonNumber) value));
            case TRUE, FALSE -> fields.put(name, value.equals(JsonValue.TRUE));
            case NULL -> fields.remove(name);
            case ARRAY, OBJECT -> errors.add(new FieldError("/" + name, "Expected is one value."));
          }
        });
    if (!errors.isEmpty()) {
      throw new InvalidInput(errors);
    }
    return fields;
  }

  private static Number number(JsonNumber number) {
    return number.isIntegral() && number.bigIntegerValue().bitLength() < Long.SIZE
        ? (Number) number.longValue()
        : number.bigDecimalValue();
  }
}
