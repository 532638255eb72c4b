package org.sportello.processdesign.process;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.sportello.platform.engine.Xml;
import org.sportello.processdesign.application.Finding;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** What a diagram needs as a file: one process, unique ids, a time to live, an end, a layout. */
class WholeFile implements Rule {

  private static final List<String> NODES =
      List.of(
          "startEvent",
          "endEvent",
          "intermediateCatchEvent",
          "intermediateThrowEvent",
          "boundaryEvent",
          "task",
          "userTask",
          "serviceTask",
          "sendTask",
          "receiveTask",
          "businessRuleTask",
          "manualTask",
          "callActivity",
          "subProcess",
          "transaction",
          "exclusiveGateway",
          "parallelGateway",
          "inclusiveGateway",
          "eventBasedGateway",
          "sequenceFlow");

  @Override
  public List<Finding> findings(Document diagram) {
    List<Finding> findings = new ArrayList<>();
    duplicateIds(diagram, findings);
    for (Element process : Xml.all(diagram, Xml.BPMN, "process")) {
      process(process, findings);
    }
    layout(diagram, findings);
    return findings;
  }

  private static void duplicateIds(Document diagram, List<Finding> findings) {
    Set<String> seen = new HashSet<>();
    for (Element element : Xml.all(diagram, "*", "*")) {
      boolean ofFile = !Xml.CAMUNDA.equals(element.getNamespaceURI());
      if (ofFile && element.hasAttribute("id") && !seen.add(element.getAttribute("id"))) {
        findings.add(
            Rule.at(
                element,
                "duplicate-id",
                "Questo id esiste due volte nel file.",
                "This id exists twice in the file."));
      }
    }
  }

  private static void process(Element process, List<Finding> findings) {
    if (Xml.attribute(process, Xml.CAMUNDA, "historyTimeToLive").isEmpty()) {
      findings.add(
          Rule.at(
              process,
              "history-time-to-live",
              "Manca historyTimeToLive al processo.",
              "The process lacks historyTimeToLive."));
    }
    if (!process.getAttribute("isExecutable").equals("true")) {
      findings.add(
          Rule.at(
              process,
              "not-executable",
              "Il processo non è eseguibile (isExecutable).",
              "The process is not executable (isExecutable)."));
    }
    if (Xml.all(process, Xml.BPMN, "startEvent").isEmpty()
        || Xml.all(process, Xml.BPMN, "endEvent").isEmpty()) {
      findings.add(
          Rule.at(
              process,
              "no-end",
              "Il processo ha bisogno di un inizio e di una fine.",
              "The process needs a start and an end."));
    }
    deadEnds(process, findings);
  }

  private static void deadEnds(Element process, List<Finding> findings) {
    Set<String> sources = new HashSet<>();
    Xml.all(process, Xml.BPMN, "sequenceFlow")
        .forEach(flow -> sources.add(flow.getAttribute("sourceRef")));
    for (Element element : Xml.all(process, Xml.BPMN, "*")) {
      boolean leadsOn =
          Xml.isBpmn(element, NODES)
              && !element.getAttribute("triggeredByEvent").equals("true")
              && !Xml.isBpmn(element, List.of("endEvent", "sequenceFlow"));
      if (leadsOn && !sources.contains(element.getAttribute("id"))) {
        findings.add(
            Rule.at(
                element,
                "dead-end",
                "Da qui il processo non va avanti: collega l'elemento a una fine.",
                "The process does not go on from here: connect the element to an end."));
      }
    }
  }

  private static void layout(Document diagram, List<Finding> findings) {
    Set<String> drawn = new HashSet<>();
    Xml.all(diagram, Xml.LAYOUT, "BPMNShape")
        .forEach(shape -> drawn.add(shape.getAttribute("bpmnElement")));
    Xml.all(diagram, Xml.LAYOUT, "BPMNEdge")
        .forEach(edge -> drawn.add(edge.getAttribute("bpmnElement")));
    for (Element element : Xml.all(diagram, Xml.BPMN, "*")) {
      if (Xml.isBpmn(element, NODES) && !drawn.contains(element.getAttribute("id"))) {
        findings.add(
            Rule.at(
                element,
                "no-layout",
                "L'elemento non è disegnato: salva il file con un editor BPMN.",
                "The element is not drawn: save the file with a BPMN editor."));
      }
    }
  }
}
