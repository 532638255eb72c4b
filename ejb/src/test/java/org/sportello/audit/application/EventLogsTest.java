package org.sportello.audit.application;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.SchemaFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sportello.audit.application.EventLogs.Form;
import org.sportello.ledger.LedgerDatabase;
import org.sportello.ledger.application.PathKinds;
import org.sportello.ledger.application.TicketEntries.Part;
import org.sportello.ledger.domain.Chain;
import org.sportello.ledger.domain.Facts;
import org.sportello.ledger.infrastructure.SealedLedger;
import org.sportello.ledger.infrastructure.Writing;
import org.sportello.platform.acting.ProcessElement;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** Event logs are as their standards say, and have an event for each entry of a ticket. */
class EventLogsTest {
  private static final Part ALL = new Part(null, null, null);

  private final EventLogs logs = new EventLogs(new SealedLedger().store(), null, null);

  @BeforeEach
  void twoTicketsAndSomethingElse() throws SQLException {
    LedgerDatabase.clear();
    Writing.chain(Chain.ticket("SP-2026-000001"), 3);
    Writing.chain(Chain.ticket("SP-2026-000002"), 1200);
    Writing.chain(Chain.system(), 4);
    Writing.oneTransaction()
        .within(new ProcessElement("Handling", 3, "ServiceTask_Route", "Route <ticket> & \"team\""))
        .append(
            Chain.ticket("SP-2026-000001"),
            PathKinds.ACTIVITY_STARTED,
            Facts.of(PathKinds.INSTANCE, "i1")
                .put(PathKinds.ACTIVITY, "a1")
                .put(PathKinds.TYPE, "serviceTask"))
        .commit();
  }

  @Test
  void shouldBeXesWithAnEventForEachEntry() throws Exception {
    byte[] log = written(Form.XES, ALL, 1204);

    SchemaFactory schemas = SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI);
    schemas
        .newSchema(EventLogsTest.class.getResource("xes.xsd"))
        .newValidator()
        .validate(new StreamSource(new ByteArrayInputStream(log)));
    DocumentBuilderFactory documents = DocumentBuilderFactory.newInstance();
    documents.setNamespaceAware(true);
    Document document = documents.newDocumentBuilder().parse(new ByteArrayInputStream(log));
    assertThat(document.getElementsByTagNameNS("*", "trace").getLength()).isEqualTo(2);
    NodeList events = document.getElementsByTagNameNS("*", "event");
    assertThat(events.getLength()).isEqualTo(1204);
    NodeList attributes = ((Element) events.item(3)).getElementsByTagNameNS("*", "string");
    assertThat(((Element) attributes.item(0)).getAttribute("value"))
        .isEqualTo("Route <ticket> & \"team\"");
  }

  @Test
  void shouldBeOcelWithEveryRelationAndTypeThere() throws IOException {
    byte[] written = written(Form.OCEL, ALL, 1204);

    assertThat(published().validate(new String(written, UTF_8), InputFormat.JSON)).isEmpty();
    JsonObject log = Json.createReader(new ByteArrayInputStream(written)).readObject();
    OcelRules.check(log);
    assertThat(log.getJsonArray("events")).hasSize(1204);
    assertThat(ids(log.getJsonArray("objects")))
        .contains("ticket:SP-2026-000001", "ticket:SP-2026-000002", "instance:i1");
  }

  /** The schema that OCEL 2.0 publishes for its JSON. */
  private static JsonSchema published() throws IOException {
    try (InputStream schema = EventLogsTest.class.getResourceAsStream("schema_ocel2.json")) {
      return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V7).getSchema(schema);
    }
  }

  @Test
  void shouldTakeThePeriodAndTheProcessThatAreAskedFor() throws IOException {
    written(Form.XES, new Part(null, null, "Handling"), 1);
    written(Form.OCEL, new Part(Writing.AT.plusSeconds(1_000_000), null, null), 0);
    written(Form.OCEL, new Part(null, Writing.AT.minusSeconds(1), null), 0);
  }

  private byte[] written(Form form, Part part, long events) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    assertThat(logs.writeTo(form, part, out)).isEqualTo(events);
    return out.toByteArray();
  }

  private static Set<String> ids(JsonArray array) {
    return array.getValuesAs(JsonObject.class).stream()
        .map(one -> one.getString("id"))
        .collect(Collectors.toSet());
  }

  /** What the specification of OCEL 2.0 asks for and its schema can't say. */
  private static final class OcelRules {
    private static final Set<String> TYPES =
        Set.of("string", "time", "integer", "float", "boolean");

    static void check(JsonObject log) {
      assertThat(log.keySet())
          .containsExactlyInAnyOrder("objectTypes", "eventTypes", "objects", "events");
      Map<String, Set<String>> objectTypes = types(log.getJsonArray("objectTypes"));
      Map<String, Set<String>> eventTypes = types(log.getJsonArray("eventTypes"));
      List<JsonObject> objects = log.getJsonArray("objects").getValuesAs(JsonObject.class);
      assertThat(ids(log.getJsonArray("objects"))).hasSameSizeAs(objects);
      objects.forEach(object -> things(object, objectTypes, true));
      Set<String> known = ids(log.getJsonArray("objects"));
      List<JsonObject> events = log.getJsonArray("events").getValuesAs(JsonObject.class);
      assertThat(ids(log.getJsonArray("events"))).hasSameSizeAs(events);
      for (JsonObject event : events) {
        things(event, eventTypes, false);
        java.time.Instant.parse(event.getString("time"));
        for (JsonObject relation :
            event.getJsonArray("relationships").getValuesAs(JsonObject.class)) {
          assertThat(known).contains(relation.getString("objectId"));
          assertThat(relation.getString("qualifier")).isNotBlank();
        }
      }
    }

    private static Map<String, Set<String>> types(JsonArray types) {
      return types.getValuesAs(JsonObject.class).stream()
          .collect(
              Collectors.toMap(
                  type -> type.getString("name"),
                  type ->
                      type.getJsonArray("attributes").getValuesAs(JsonObject.class).stream()
                          .peek(one -> assertThat(TYPES).contains(one.getString("type")))
                          .map(one -> one.getString("name"))
                          .collect(Collectors.toSet())));
    }

    private static void things(JsonObject thing, Map<String, Set<String>> types, boolean hasTimes) {
      assertThat(types).containsKey(thing.getString("type"));
      for (JsonObject attribute : thing.getJsonArray("attributes").getValuesAs(JsonObject.class)) {
        assertThat(types.get(thing.getString("type"))).contains(attribute.getString("name"));
        assertThat(attribute).containsKey("value");
        assertThat(attribute.containsKey("time")).isEqualTo(hasTimes);
      }
    }
  }
}
