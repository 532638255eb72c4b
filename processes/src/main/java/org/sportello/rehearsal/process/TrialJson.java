package org.sportello.rehearsal.process;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.time.Instant;
import java.util.Map;
import java.util.stream.Stream;
import org.camunda.bpm.engine.runtime.Job;
import org.sportello.rehearsal.process.Notes.Passed;
import org.sportello.rehearsal.process.PlayedCase.Stopped;
import org.sportello.rehearsal.process.Waits.Offered;
import org.sportello.ticket.application.OpenAction.ActionField;
import org.sportello.ticket.application.OpenAction.Label;

/** Writes what came of a case, in the form of {@link org.sportello.rehearsal.application.Trial}. */
final class TrialJson {

  private TrialJson() {}

  static JsonObject of(PlayedCase played) {
    JsonObjectBuilder json =
        Json.createObjectBuilder()
            .add("at", PlayedCase.now().toString())
            .add("ended", played.stopped() == null && played.isEnded());
    Stopped stopped = played.stopped();
    if (stopped != null) {
      json.add("stopped", stopped(stopped));
    }
    return json.add(
            "tokens",
            array(
                played.notes().passed().stream()
                    .filter(one -> one.leftAt() == null)
                    .map(TrialJson::token)))
        .add("passed", array(played.notes().passed().stream().map(TrialJson::passed)))
        .add("actions", array(played.offered().stream().map(TrialJson::offer)))
        .add("timers", array(played.due().stream().map(job -> due(played, job))))
        .add("decisions", array(played.notes().decisions().stream().map(TrialJson::decided)))
        .add("steps", array(played.notes().steps().stream().map(TrialJson::called)))
        .build();
  }

  private static JsonObject stopped(Stopped stopped) {
    JsonObjectBuilder json = Json.createObjectBuilder().add("reason", stopped.reason());
    if (stopped.event() != null) {
      json.add("event", stopped.event());
    }
    text(json, "element", stopped.element());
    text(json, "detail", stopped.detail());
    return json.build();
  }

  private static JsonObject token(Passed one) {
    return Json.createObjectBuilder()
        .add("process", one.process())
        .add("element", one.element())
        .add("name", one.name() == null ? one.element() : one.name())
        .add("since", one.at().toString())
        .build();
  }

  private static JsonObject passed(Passed one) {
    JsonObjectBuilder json =
        Json.createObjectBuilder()
            .add("process", one.process())
            .add("element", one.element())
            .add("type", one.type())
            .add("at", one.at().toString());
    text(json, "name", one.name());
    text(json, "leftAt", one.leftAt() == null ? null : one.leftAt().toString());
    return json.build();
  }

  private static JsonObject offer(Offered one) {
    return Json.createObjectBuilder()
        .add("id", one.action().id())
        .add("name", words(one.action().name()))
        .add("process", one.process())
        .add("element", one.element())
        .add("roles", texts(one.action().roles().stream().map(role -> role.code()).sorted()))
        .add("fields", array(one.action().fields().stream().map(TrialJson::field)))
        .build();
  }

  private static JsonObject field(ActionField field) {
    JsonObjectBuilder json =
        Json.createObjectBuilder()
            .add("id", field.id())
            .add("type", field.type())
            .add("label", words(field.label()))
            .add("required", field.required())
            .add(
                "options",
                array(
                    field.options().stream()
                        .map(
                            option ->
                                Json.createObjectBuilder()
                                    .add("value", option.value())
                                    .add("label", words(option.label()))
                                    .build())));
    text(json, "defaultValue", field.defaultValue());
    return json.build();
  }

  private static JsonObject words(Label label) {
    return Json.createObjectBuilder().add("it", label.it()).add("en", label.en()).build();
  }

  private static JsonObject due(PlayedCase played, Job job) {
    return Json.createObjectBuilder()
        .add("process", played.key(job.getProcessDefinitionId()))
        .add("element", played.element(job))
        .add("due", job.getDuedate().toInstant().toString())
        .build();
  }

  private static JsonObject decided(Notes.Decided one) {
    return at(one.process(), one.element(), one.at())
        .add("table", one.table())
        .add("rules", texts(one.rules().stream()))
        .add("inputs", texts(one.inputs()))
        .add("outputs", texts(one.outputs()))
        .build();
  }

  private static JsonObject called(Notes.Called one) {
    return at(one.process(), one.element(), one.at())
        .add("step", one.step())
        .add("inputs", texts(one.inputs()))
        .build();
  }

  private static JsonObjectBuilder at(String process, String element, Instant at) {
    return Json.createObjectBuilder()
        .add("process", process)
        .add("element", element)
        .add("at", at.toString());
  }

  private static void text(JsonObjectBuilder json, String name, String value) {
    if (value != null) {
      json.add(name, value);
    }
  }

  private static JsonObjectBuilder texts(Map<String, String> values) {
    JsonObjectBuilder json = Json.createObjectBuilder();
    values.forEach(json::add);
    return json;
  }

  private static JsonArrayBuilder texts(Stream<String> values) {
    JsonArrayBuilder json = Json.createArrayBuilder();
    values.forEach(json::add);
    return json;
  }

  private static JsonArrayBuilder array(Stream<JsonObject> values) {
    JsonArrayBuilder json = Json.createArrayBuilder();
    values.forEach(json::add);
    return json;
  }
}
