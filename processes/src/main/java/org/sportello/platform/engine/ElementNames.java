package org.sportello.platform.engine;

import java.util.Map;
import org.camunda.bpm.model.bpmn.instance.EventBasedGateway;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.sportello.platform.code.Bilingual;

/** What elements of diagrams are called in both languages, whether they have a name or none. */
public final class ElementNames {

  private ElementNames() {}

  /** Its name; where it has none what it is, or its id. */
  public static Bilingual of(FlowNode node) {
    Map<String, String> properties = ExtensionProperties.of(node);
    if (node.getName() != null && !node.getName().isBlank()) {
      String english = node.getName();
      String label = properties.getOrDefault("label.it", english);
      return new Bilingual(properties.getOrDefault("name.it", label), english);
    }
    return node instanceof EventBasedGateway
        ? new Bilingual("Attesa di ciò che accade prima", "Wait for whatever comes first")
        : new Bilingual(node.getId(), node.getId());
  }
}
