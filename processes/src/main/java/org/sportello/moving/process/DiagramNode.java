package org.sportello.moving.process;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.CatchEvent;
import org.camunda.bpm.model.bpmn.instance.EventDefinition;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.MessageEventDefinition;
import org.camunda.bpm.model.bpmn.instance.TimerEventDefinition;
import org.sportello.platform.code.Bilingual;
import org.sportello.platform.engine.ElementNames;

/**
 * What matters of an element when tickets come to it from another version.
 *
 * @param name in both languages; its id where it has none
 * @param kind what BPMN calls it, and of an event what it waits for
 * @param trigger the timer or the message's name, null where it waits for neither
 * @param isRepeated whether its timer repeats
 * @param called the key of the diagram that it calls, or null
 */
record DiagramNode(
    String id, Bilingual name, String kind, String trigger, boolean isRepeated, String called) {

  /** All elements of a diagram, by their ids. */
  static Map<String, DiagramNode> of(BpmnModelInstance model) {
    Map<String, DiagramNode> nodes = new HashMap<>();
    for (FlowNode node : model.getModelElementsByType(FlowNode.class)) {
      nodes.put(node.getId(), of(node));
    }
    return Map.copyOf(nodes);
  }

  /** Whether both wait, and not for the same: a timer of another length, another message. */
  boolean waitsForOther(DiagramNode other) {
    return trigger != null && other.trigger != null && !Objects.equals(trigger, other.trigger);
  }

  private static DiagramNode of(FlowNode node) {
    EventDefinition event =
        node instanceof CatchEvent caught
            ? caught.getEventDefinitions().stream().findFirst().orElse(null)
            : null;
    String type = node.getElementType().getTypeName();
    return new DiagramNode(
        node.getId(),
        ElementNames.of(node),
        event == null ? type : type + " " + event.getElementType().getTypeName(),
        trigger(event),
        event instanceof TimerEventDefinition timer && timer.getTimeCycle() != null,
        node instanceof CallActivity call ? call.getCalledElement() : null);
  }

  private static String trigger(EventDefinition event) {
    if (event instanceof TimerEventDefinition timer) {
      return timer.getTextContent().strip();
    }
    return event instanceof MessageEventDefinition message && message.getMessage() != null
        ? message.getMessage().getName()
        : null;
  }
}
