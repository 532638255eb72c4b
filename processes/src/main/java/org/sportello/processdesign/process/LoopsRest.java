package org.sportello.processdesign.process;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.sportello.platform.engine.Xml;
import org.sportello.processdesign.application.Finding;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/**
 * No loop without a rest: somewhere in it the process waits, or goes on in a job of its own; else
 * it would turn in one transaction, perhaps for ever.
 */
class LoopsRest implements Rule {

  private static final List<String> AUTOMATIC =
      List.of(
          "task",
          "serviceTask",
          "sendTask",
          "businessRuleTask",
          "manualTask",
          "scriptTask",
          "exclusiveGateway",
          "inclusiveGateway",
          "parallelGateway",
          "intermediateThrowEvent");

  @Override
  public List<Finding> findings(Document diagram) {
    Map<String, Element> automatic = new LinkedHashMap<>();
    for (Element element : Xml.all(diagram, Xml.BPMN, "*")) {
      if (Xml.isBpmn(element, AUTOMATIC)
          && !is(element, "asyncBefore")
          && !is(element, "asyncAfter")) {
        automatic.put(element.getAttribute("id"), element);
      }
    }
    Map<String, List<String>> next = new LinkedHashMap<>();
    for (Element flow : Xml.all(diagram, Xml.BPMN, "sequenceFlow")) {
      if (automatic.containsKey(flow.getAttribute("targetRef"))) {
        next.computeIfAbsent(flow.getAttribute("sourceRef"), unused -> new ArrayList<>())
            .add(flow.getAttribute("targetRef"));
      }
    }
    List<Finding> findings = new ArrayList<>();
    Set<String> told = new HashSet<>();
    automatic.forEach(
        (id, element) -> {
          Set<String> reached = reached(id, next);
          if (reached.contains(id) && told.stream().noneMatch(reached::contains)) {
            told.add(id);
            findings.add(finding(element));
          }
        });
    return findings;
  }

  private static Set<String> reached(String from, Map<String, List<String>> next) {
    Set<String> reached = new HashSet<>();
    Deque<String> open = new ArrayDeque<>(next.getOrDefault(from, List.of()));
    while (!open.isEmpty()) {
      String at = open.pop();
      if (reached.add(at)) {
        open.addAll(next.getOrDefault(at, List.of()));
      }
    }
    return reached;
  }

  private static boolean is(Element element, String attribute) {
    return element.getAttributeNS(Xml.CAMUNDA, attribute).equals("true");
  }

  private static Finding finding(Element element) {
    return Rule.at(
        element,
        "loop-without-rest",
        "Da qui il processo torna qui senza mai aspettare: metti nel giro un'attesa o un punto di"
            + " salvataggio.",
        "From here the process comes back here without ever waiting: put a wait or a save point"
            + " into the loop.");
  }
}
