package org.sportello.platform.rest;

import jakarta.json.JsonArray;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.sportello.platform.code.Coded;
import org.sportello.platform.code.UnknownCode;
import org.sportello.platform.failure.InvalidInput.FieldError;

/**
 * Builds a record from a JSON object and collects every misfit instead of stopping at the first.
 */
final class RecordBinder {
  private final List<FieldError> errors = new ArrayList<>();

  List<FieldError> errors() {
    return List.copyOf(errors);
  }

  Object bind(Class<?> type, JsonObject object, String at) {
    RecordComponent[] components = type.getRecordComponents();
    Set<String> unknown = new LinkedHashSet<>(object.keySet());
    Object[] values = new Object[components.length];
    for (int i = 0; i < components.length; i++) {
      String name = components[i].getName();
      unknown.remove(name);
      values[i] =
          value(
              components[i].getGenericType(),
              object.getOrDefault(name, JsonValue.NULL),
              at + "/" + name);
    }
    List<String> known = Arrays.stream(components).map(RecordComponent::getName).toList();
    for (String name : unknown) {
      errors.add(
          new FieldError(
              at + "/" + JsonPointers.escape(name),
              "This field is unknown; known are: " + String.join(", ", known) + "."));
    }
    return errors.isEmpty() ? construct(type, components, values) : null;
  }

  private Object value(Type type, JsonValue json, String at) {
    if (json == JsonValue.NULL || json.getValueType() == JsonValue.ValueType.NULL) {
      return null;
    }
    if (type instanceof ParameterizedType list && list.getRawType() == List.class) {
      return list(list.getActualTypeArguments()[0], json, at);
    }
    Class<?> plain = (Class<?>) type;
    if (plain.isRecord()) {
      if (json instanceof JsonString text && spelled(plain).isPresent()) {
        return invoke(spelled(plain).get(), text.getString());
      }
      return json instanceof JsonObject nested ? bind(plain, nested, at) : refuse(at, "an object");
    }
    if (plain == JsonObject.class) {
      return json instanceof JsonObject ? json : refuse(at, "an object");
    }
    if (plain == Boolean.class) {
      return switch (json.getValueType()) {
        case TRUE -> true;
        case FALSE -> false;
        default -> refuse(at, "true or false");
      };
    }
    if (Number.class.isAssignableFrom(plain)) {
      return number(plain, json, at);
    }
    return json instanceof JsonString text
        ? text(plain, text.getString(), at)
        : refuse(at, "a string");
  }

  private Object list(Type element, JsonValue json, String at) {
    if (!(json instanceof JsonArray array)) {
      return refuse(at, "a list");
    }
    List<Object> values = new ArrayList<>();
    for (int i = 0; i < array.size(); i++) {
      values.add(value(element, array.get(i), at + "/" + i));
    }
    return values;
  }

  private Object number(Class<?> type, JsonValue json, String at) {
    if (json instanceof JsonNumber number && number.isIntegral()) {
      try {
        if (type == Integer.class) {
          return number.intValueExact();
        }
        return number.longValueExact();
      } catch (ArithmeticException e) {
        return refuse(at, "a smaller whole number");
      }
    }
    return refuse(at, "a whole number");
  }

  private Object text(Class<?> type, String text, String at) {
    if (type == String.class) {
      return text.indexOf('\0') < 0 ? text : refuse(at, "a text without NUL characters");
    }
    try {
      if (type == Instant.class) {
        return Instant.parse(text);
      }
      if (type == LocalDate.class) {
        return LocalDate.parse(text);
      }
      if (type == Duration.class) {
        return Duration.parse(text);
      }
      return coded(type, text);
    } catch (UnknownCode e) {
      return refuse(at, "one of " + String.join(", ", e.permitted()));
    } catch (DateTimeException e) {
      return refuse(at, expectation(type));
    }
  }

  private static Object coded(Class<?> type, String text) {
    for (Object constant : type.getEnumConstants()) {
      if (((Coded) constant).code().equals(text)) {
        return constant;
      }
    }
    throw new UnknownCode(
        text, Arrays.stream(type.getEnumConstants()).map(value -> ((Coded) value).code()).toList());
  }

  private static String expectation(Class<?> type) {
    if (type == Instant.class) {
      return "an instant such as 2026-01-31T09:00:00Z (RFC 3339)";
    }
    return type == LocalDate.class
        ? "a date such as 2026-01-31"
        : "a duration such as PT48H (ISO 8601)";
  }

  private Object refuse(String at, String expected) {
    errors.add(new FieldError(at, "Expected is " + expected + "."));
    return null;
  }

  /** How a record is made from one text, when it can be ({@code static of(String)}). */
  private static Optional<Method> spelled(Class<?> type) {
    return Arrays.stream(type.getDeclaredMethods())
        .filter(method -> method.getName().equals("of"))
        .filter(method -> Modifier.isStatic(method.getModifiers()))
        .filter(method -> Arrays.equals(method.getParameterTypes(), new Class<?>[] {String.class}))
        .findFirst();
  }

  private static Object invoke(Method factory, String text) {
    try {
      return factory.invoke(null, text);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Object construct(Class<?> type, RecordComponent[] components, Object[] values) {
    Class<?>[] types =
        Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
    try {
      Constructor<?> constructor = type.getDeclaredConstructor(types);
      constructor.setAccessible(true);
      return constructor.newInstance(values);
    } catch (InvocationTargetException e) {
      throw new IllegalArgumentException(e.getCause());
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(type + " is not a request record", e);
    }
  }
}
