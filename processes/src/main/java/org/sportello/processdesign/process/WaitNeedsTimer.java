package org.sportello.processdesign.process;

import java.util.List;
import java.util.stream.Stream;
import org.sportello.platform.engine.Xml;
import org.sportello.processdesign.application.Finding;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * No wait without a wake-up (003-15): whatever waits for a person or a message has a timer on it,
 * beside it behind an event gateway, or on a subprocess around it.
 */
class WaitNeedsTimer implements Rule {

  private static final List<String> SCOPES = List.of("subProcess", "process", "transaction");

  @Override
  public List<Finding> findings(Document diagram) {
    return Stream.of("userTask", "receiveTask", "intermediateCatchEvent", "eventBasedGateway")
        .flatMap(name -> Xml.all(diagram, Xml.BPMN, name).stream())
        .filter(WaitNeedsTimer::waits)
        .filter(element -> !isWoken(element))
        .map(
            element ->
                Rule.at(
                    element,
                    "wait-without-timer",
                    "Qui il processo aspetta senza un timer: aggiungi un evento timer che lo"
                        + " risvegli.",
                    "The process waits here without a timer: add a timer event that wakes it"
                        + " up."))
        .toList();
  }

  private static boolean waits(Element element) {
    return switch (element.getLocalName()) {
      case "intermediateCatchEvent" ->
          !has(element, "timerEventDefinition")
              && !has(element, "linkEventDefinition")
              && !followsEventGateway(element);
      default -> true;
    };
  }

  private static boolean isWoken(Element element) {
    if (element.getLocalName().equals("eventBasedGateway") && leadsToTimer(element)) {
      return true;
    }
    for (Node at = element; at instanceof Element scope; at = at.getParentNode()) {
      if (hasBoundaryTimer(scope) || hasTimerSubProcess(scope)) {
        return true;
      }
    }
    return false;
  }

  private static boolean hasBoundaryTimer(Element activity) {
    String id = activity.getAttribute("id");
    return activity.getParentNode() instanceof Element parent
        && Xml.children(parent, Xml.BPMN, "boundaryEvent")
            .anyMatch(
                event ->
                    event.getAttribute("attachedToRef").equals(id)
                        && has(event, "timerEventDefinition"));
  }

  private static boolean hasTimerSubProcess(Element scope) {
    return Xml.isBpmn(scope, SCOPES)
        && Xml.children(scope, Xml.BPMN, "subProcess")
            .filter(subProcess -> subProcess.getAttribute("triggeredByEvent").equals("true"))
            .flatMap(subProcess -> Xml.children(subProcess, Xml.BPMN, "startEvent"))
            .anyMatch(start -> has(start, "timerEventDefinition"));
  }

  private static boolean leadsToTimer(Element gateway) {
    return flows(gateway)
        .filter(flow -> flow.getAttribute("sourceRef").equals(gateway.getAttribute("id")))
        .map(flow -> sibling(gateway, flow.getAttribute("targetRef")))
        .anyMatch(target -> target != null && has(target, "timerEventDefinition"));
  }

  private static boolean followsEventGateway(Element event) {
    return flows(event)
        .filter(flow -> flow.getAttribute("targetRef").equals(event.getAttribute("id")))
        .map(flow -> sibling(event, flow.getAttribute("sourceRef")))
        .anyMatch(source -> source != null && source.getLocalName().equals("eventBasedGateway"));
  }

  private static Stream<Element> flows(Element element) {
    return Xml.children((Element) element.getParentNode(), Xml.BPMN, "sequenceFlow");
  }

  private static Element sibling(Element element, String id) {
    return Xml.children((Element) element.getParentNode())
        .filter(other -> other.getAttribute("id").equals(id))
        .findFirst()
        .orElse(null);
  }

  private static boolean has(Element event, String definition) {
    return Xml.children(event, Xml.BPMN, definition).findAny().isPresent();
  }
}
