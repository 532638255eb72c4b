package org.sportello.rehearsal.process;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import java.util.Arrays;
import java.util.List;
import org.sportello.platform.engine.PublishedBeans;
import org.sportello.platform.engine.Step;

/** Tells the engine of rehearsals which steps there are. */
final class Declarations {

  private Declarations() {}

  static JsonObject of(PublishedBeans beans) {
    JsonArrayBuilder steps = Json.createArrayBuilder();
    for (String name : beans.stepNames()) {
      steps.add(step(name, beans.find(name).orElseThrow().type().getAnnotation(Step.class)));
    }
    return Json.createObjectBuilder().add("do", "begin").add("steps", steps).build();
  }

  static JsonObject step(String name, Step step) {
    return Json.createObjectBuilder()
        .add("name", name)
        .add("inputs", names(Arrays.stream(step.inputs()).map(Step.Input::name).toList()))
        .add(
            "required",
            names(
                Arrays.stream(step.inputs())
                    .filter(Step.Input::required)
                    .map(Step.Input::name)
                    .toList()))
        .add("outputs", names(Arrays.stream(step.outputs()).map(Step.Output::name).toList()))
        .build();
  }

  private static JsonArrayBuilder names(List<String> names) {
    JsonArrayBuilder json = Json.createArrayBuilder();
    names.forEach(json::add);
    return json;
  }
}
