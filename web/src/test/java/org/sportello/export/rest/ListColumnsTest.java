package org.sportello.export.rest;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.StringReader;
import java.lang.reflect.RecordComponent;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ListColumnsTest {

  record Person(long id, String name) {}

  record Task(String title, Person assignee, List<String> tags, Map<String, String> facts) {}

  record Tasks(List<Task> items) {}

  record Loose(List<JsonObject> items) {}

  @Test
  void shouldNameTheFieldsOfAThingInAThingWhateverThePageHolds() {
    assertThat(ListColumns.of(items(Tasks.class), List.of()))
        .containsExactly("title", "assignee.id", "assignee.name", "tags", "facts");
  }

  @Test
  void shouldNameWhatIsThereWhereItemsSayNothingElse() {
    List<JsonObject> rows =
        List.of(json("{\"a\":1,\"b\":{\"c\":2}}"), json("{\"a\":1,\"d\":null}"));
    assertThat(ListColumns.of(items(Loose.class), rows)).containsExactly("a", "b.c", "d");
  }

  @Test
  void shouldLeaveACellEmptyWhereAnItemHasNothing() {
    List<String> columns = ListColumns.of(items(Tasks.class), List.of());
    JsonObject alone =
        json("{\"title\":\"Wait\",\"assignee\":null,\"tags\":[\"a\",\"b\"],\"facts\":{}}");
    assertThat(ListColumns.cells(alone, columns))
        .containsExactly("Wait", null, null, "[\"a\",\"b\"]", "{}");
    JsonObject taken =
        json("{\"title\":\"Go\",\"assignee\":{\"id\":7,\"name\":\"Anna\"},\"tags\":[]}");
    assertThat(ListColumns.cells(taken, columns)).containsExactly("Go", "7", "Anna", "[]", null);
  }

  private static RecordComponent items(Class<?> list) {
    return list.getRecordComponents()[0];
  }

  private static JsonObject json(String text) {
    return Json.createReader(new StringReader(text)).readObject();
  }
}
