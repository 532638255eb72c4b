package org.sportello.platform.engine;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperties;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperty;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;

/** Reads what a diagram says at an element beyond BPMN. */
public final class ExtensionProperties {

  private ExtensionProperties() {}

  /** The properties of an element, by name. */
  public static Map<String, String> of(BaseElement element) {
    Map<String, String> found = new HashMap<>();
    for (CamundaProperties properties : extensions(element, CamundaProperties.class)) {
      found.putAll(byName(properties.getCamundaProperties()));
    }
    return found;
  }

  /** These properties, by name. */
  public static Map<String, String> byName(Collection<CamundaProperty> properties) {
    Map<String, String> found = new HashMap<>();
    for (CamundaProperty property : properties) {
      String name =
          property.getCamundaName() == null ? property.getCamundaId() : property.getCamundaName();
      if (name != null && property.getCamundaValue() != null) {
        found.put(name, property.getCamundaValue());
      }
    }
    return found;
  }

  /** The extension elements of that type. */
  public static <T extends ModelElementInstance> List<T> extensions(
      BaseElement element, Class<T> type) {
    return element.getExtensionElements() == null
        ? List.of()
        : element.getExtensionElements().getElementsQuery().filterByType(type).list();
  }
}
