package org.sportello.export.rest;

import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import jakarta.json.bind.annotation.JsonbTransient;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The columns of a list as CSV: the fields of its items, those of a thing in a thing with both
 * names ({@code assignee.name}), so that every page has the same. What is itself a list stands as
 * JSON in one cell.
 */
final class ListColumns {
  /** The column of items that are no objects. */
  static final String VALUE = "value";

  private static final int DEEPEST = 3;

  private ListColumns() {}

  /** The columns of such items; of items that say by nothing but themselves what they have. */
  static List<String> of(RecordComponent items, List<JsonObject> rows) {
    Type item = ((ParameterizedType) items.getGenericType()).getActualTypeArguments()[0];
    List<String> columns = new ArrayList<>();
    if (item instanceof Class<?> type && type.isRecord()) {
      columns(type, "", 1, columns);
      return columns;
    }
    Set<String> found = new LinkedHashSet<>();
    rows.forEach(row -> fields(row, "", found));
    return List.copyOf(found);
  }

  private static void columns(Class<?> type, String before, int depth, List<String> columns) {
    for (RecordComponent component : type.getRecordComponents()) {
      if (!component.getAccessor().isAnnotationPresent(JsonbTransient.class)) {
        String name = before + component.getName();
        if (component.getType().isRecord() && depth < DEEPEST) {
          columns(component.getType(), name + '.', depth + 1, columns);
        } else {
          columns.add(name);
        }
      }
    }
  }

  private static void fields(JsonObject row, String before, Set<String> columns) {
    for (Map.Entry<String, JsonValue> field : row.entrySet()) {
      if (field.getValue() instanceof JsonObject inner) {
        fields(inner, before + field.getKey() + '.', columns);
      } else {
        columns.add(before + field.getKey());
      }
    }
  }

  /** The cells of an item in the order of the columns; null where it has nothing. */
  static List<String> cells(JsonObject row, List<String> columns) {
    List<String> cells = new ArrayList<>();
    columns.forEach(column -> cells.add(cell(row, column)));
    return cells;
  }

  private static String cell(JsonObject row, String column) {
    JsonValue at = row;
    for (String name : column.split("\\.", -1)) {
      at = at instanceof JsonObject object ? object.get(name) : null;
    }
    if (at == null || at.getValueType() == JsonValue.ValueType.NULL) {
      return null;
    }
    return at instanceof JsonString text ? text.getString() : at.toString();
  }
}
