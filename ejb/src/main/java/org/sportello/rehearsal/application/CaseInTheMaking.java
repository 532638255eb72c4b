package org.sportello.rehearsal.application;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.sportello.platform.query.Columns;

/** Puts together what is known of one ticket. Of what people typed, only codes are taken over. */
final class CaseInTheMaking {

  private static final Set<String> CODES = Set.of("enum", "boolean", "long", "date");
  private static final String FIELD = "field.";
  private static final String WORD = "…";

  private final Rehearsing engine;
  private final long ticket;
  private final String reference;
  private final Instant at;
  private final Map<String, String> periods;
  private final List<String> path = new ArrayList<>();
  private final List<CaseEvent> told = new ArrayList<>();
  private final Map<Long, Performed> performed = new HashMap<>();
  private CaseFacts facts;
  private Integer takenWithin;
  private Integer solvedWithin;

  private record Performed(Instant at, String action, JsonObject data, Map<String, String> words) {}

  private CaseInTheMaking(Columns row, Rehearsing engine) throws SQLException {
    this.engine = engine;
    this.ticket = row.key("id");
    this.reference = row.text("reference");
    this.at = row.instant("created_at");
    this.periods = texts(row.text("periods"));
    this.facts =
        new CaseFacts(
            row.text("kind"),
            row.text("impact"),
            row.text("urgency"),
            row.text("channel"),
            row.text("language"),
            row.text("plan_code"),
            row.text("product_code"),
            row.text("topic"),
            row.text("area_code"),
            row.flag("is_known"),
            row.flag("channel_covered"),
            row.flag("kind_covered"));
  }

  static CaseInTheMaking of(Columns row, Rehearsing engine) throws SQLException {
    return new CaseInTheMaking(row, engine);
  }

  void entered(
      long sequence, Instant when, String kind, String process, String element, String data) {
    switch (kind) {
      case "activity.started" -> path.add(process + "/" + element);
      case "ticket.opened" -> opened(object(data));
      case "decision.made" -> entitled(object(data));
      default ->
          performed.put(
              sequence,
              new Performed(when, object(data).getString("action"), object(data), new HashMap<>()));
    }
  }

  /** What the ticket was at its opening; staff may have corrected it since. */
  private void opened(JsonObject data) {
    facts =
        new CaseFacts(
            data.getString("kind", facts.kind()),
            data.getString("impact", facts.impact()),
            data.getString("urgency", facts.urgency()),
            facts.channel(),
            facts.language(),
            facts.plan(),
            data.get("product") instanceof JsonString product ? product.getString() : null,
            facts.topic(),
            facts.area(),
            facts.requesterKnown(),
            facts.channelCovered(),
            facts.kindCovered());
  }

  /** Whether the requester was known then, which the table was told first. */
  private void entitled(JsonObject data) {
    JsonObject inputs = data.getJsonObject("inputs");
    if (inputs == null || !inputs.containsKey("Requester known")) {
      return;
    }
    facts =
        new CaseFacts(
            facts.kind(),
            facts.impact(),
            facts.urgency(),
            facts.channel(),
            facts.language(),
            facts.plan(),
            facts.product(),
            facts.topic(),
            facts.area(),
            inputs.getString("Requester known").equals("true"),
            !"false".equals(inputs.getString("Channel covered by plan", null)),
            !"false".equals(inputs.getString("Kind covered by plan", null)));
  }

  void worded(long sequence, String field, String value) {
    Performed action = performed.get(sequence);
    if (action != null) {
      action.words().put(field.substring(FIELD.length()), value);
    }
  }

  void told(Instant when, String name, String fields) {
    if ("target".equals(fields)) {
      String what =
          name.equals("at-risk") ? "atRisk" : name.equals("breached") ? name : "updateDue";
      told.add(new CaseEvent("target", what, null, when));
    } else {
      told.add(new CaseEvent("message", name, fields == null ? null : object(fields), when));
    }
  }

  void promised(String target, int minutes) {
    if (target.equals("resolution")) {
      solvedWithin = minutes;
    } else {
      takenWithin = minutes;
    }
  }

  RealCase finished(Instant until) {
    List<CaseEvent> events = new ArrayList<>(told);
    performed.values().forEach(action -> events.add(happened(action)));
    events.sort(Comparator.comparing(CaseEvent::at));
    return new RealCase(
        ticket,
        reference,
        new RehearsalCase(facts, at, until, periods, List.copyOf(events)),
        List.copyOf(path),
        takenWithin,
        solvedWithin);
  }

  private CaseEvent happened(Performed action) {
    String[] place = action.data().getString("offeredBy", "#").split("#", 2);
    Map<String, String> types =
        engine.fieldTypes(place[0], action.data().getInt("processVersion", 0), place[1]);
    JsonObjectBuilder fields = Json.createObjectBuilder();
    types.forEach((field, type) -> take(fields, field, type, action));
    return new CaseEvent("action", action.action(), fields.build(), action.at());
  }

  /** Codes as they are; of a text only that there is one. */
  private static void take(JsonObjectBuilder fields, String field, String type, Performed action) {
    JsonValue plain = action.data().get(FIELD + field);
    String text = action.words().get(field);
    if (!CODES.contains(type)) {
      if (text != null || plain instanceof JsonString || plain instanceof JsonObject) {
        fields.add(field, WORD);
      }
    } else if (text != null) {
      fields.add(field, text);
    } else if (type.equals("long") && plain instanceof JsonString number) {
      fields.add(field, Long.parseLong(number.getString()));
    } else if (plain == JsonValue.TRUE || plain == JsonValue.FALSE) {
      fields.add(field, plain);
    }
  }

  private static JsonObject object(String json) {
    try (JsonReader reader = Json.createReader(new StringReader(json))) {
      return reader.readObject();
    }
  }

  private static Map<String, String> texts(String json) {
    Map<String, String> texts = new HashMap<>();
    if (json != null) {
      JsonObject read = object(json);
      read.keySet().forEach(name -> texts.put(name, read.getString(name)));
    }
    return texts;
  }
}
