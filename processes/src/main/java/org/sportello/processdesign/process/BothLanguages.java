package org.sportello.processdesign.process;

import java.util.ArrayList;
import java.util.List;
import org.sportello.platform.engine.Xml;
import org.sportello.processdesign.application.Finding;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** Whatever people read has an Italian text beside the drawn one: names, and labels of fields. */
class BothLanguages implements Rule {

  private static final List<String> UNREAD =
      List.of("message", "error", "signal", "escalation", "definitions", "dataObject", "lane");

  @Override
  public List<Finding> findings(Document diagram) {
    List<Finding> findings = new ArrayList<>();
    for (Element element : Xml.all(diagram, Xml.BPMN, "*")) {
      boolean isRead =
          Xml.attribute(element, "name").isPresent()
              && Xml.attribute(element, "id").isPresent()
              && !Xml.isBpmn(element, UNREAD);
      boolean isAction =
          Xml.is(element, Xml.BPMN, "userTask") || Xml.property(element, "action").isPresent();
      if (isRead
          && !isAction
          && Xml.property(element, "label.it")
              .or(() -> Xml.property(element, "name.it"))
              .isEmpty()) {
        findings.add(
            Rule.at(
                element,
                "language-missing",
                "Manca il nome in italiano (label.it) di \"" + element.getAttribute("name") + "\".",
                "The Italian name (label.it) of \""
                    + element.getAttribute("name")
                    + "\" is missing."));
      }
    }
    for (Element field : Xml.all(diagram, Xml.CAMUNDA, "formField")) {
      if (field.getAttribute("label").isBlank() || italian(field).isBlank()) {
        findings.add(
            Rule.at(
                field,
                "field-language-missing",
                "Il campo \""
                    + field.getAttribute("id")
                    + "\" ha bisogno di un'etichetta in inglese e in italiano.",
                "The field \""
                    + field.getAttribute("id")
                    + "\" needs a label in English and in Italian."));
      }
    }
    return findings;
  }

  private static String italian(Element field) {
    return Xml.children(field, Xml.CAMUNDA, "properties")
        .flatMap(properties -> Xml.children(properties, Xml.CAMUNDA, "property"))
        .filter(property -> property.getAttribute("id").equals("label.it"))
        .map(property -> property.getAttribute("value"))
        .findFirst()
        .orElse("");
  }
}
