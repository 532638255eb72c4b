package org.sportello.processdesign.process;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.sportello.platform.engine.Xml;
import org.sportello.platform.security.Role;
import org.sportello.processdesign.application.Finding;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** What is offered to people has a label in both languages, known roles and known field types. */
class ActionsAreComplete implements Rule {

  private static final Set<String> TYPES =
      Set.of("string", "text", "long", "boolean", "date", "enum", "person", "file");
  private static final Set<String> ROLES =
      Arrays.stream(Role.values()).map(Role::code).collect(Collectors.toUnmodifiableSet());

  @Override
  public List<Finding> findings(Document diagram) {
    List<Finding> findings = new ArrayList<>();
    for (Element element : Xml.all(diagram, Xml.BPMN, "*")) {
      boolean offersAction =
          Xml.is(element, Xml.BPMN, "userTask") || Xml.property(element, "action").isPresent();
      if (offersAction) {
        labels(element, findings);
        roles(element, findings);
        fields(element, findings);
      }
    }
    return findings;
  }

  private static void labels(Element element, List<Finding> findings) {
    boolean english =
        Xml.property(element, "label.en").isPresent() || Xml.attribute(element, "name").isPresent();
    if (!english || Xml.property(element, "label.it").isEmpty()) {
      findings.add(
          Rule.at(
              element,
              "label-missing",
              "L'azione ha bisogno di un'etichetta in italiano (label.it) e in inglese (label.en).",
              "The action needs a label in Italian (label.it) and in English (label.en)."));
    }
  }

  private static void roles(Element element, List<Finding> findings) {
    String names =
        Xml.attribute(element, Xml.CAMUNDA, "candidateGroups")
            .or(() -> Xml.property(element, "roles"))
            .orElse("");
    if (names.isBlank()) {
      findings.add(
          Rule.at(
              element,
              "role-missing",
              "L'azione non dice quale ruolo può compierla.",
              "The action does not say which role may perform it."));
    }
    Arrays.stream(names.split(",", -1))
        .map(String::strip)
        .filter(name -> !name.isEmpty() && !ROLES.contains(name))
        .forEach(
            name ->
                findings.add(
                    Rule.at(
                        element,
                        "unknown-role",
                        "Il ruolo \"" + name + "\" non esiste.",
                        "There is no role \"" + name + "\".")));
  }

  private static void fields(Element element, List<Finding> findings) {
    Xml.children(element, Xml.BPMN, "extensionElements")
        .flatMap(extensions -> Xml.children(extensions, Xml.CAMUNDA, "formData"))
        .flatMap(form -> Xml.children(form, Xml.CAMUNDA, "formField"))
        .filter(field -> !TYPES.contains(field.getAttribute("type")))
        .forEach(
            field ->
                findings.add(
                    Rule.at(
                        element,
                        "unknown-field-type",
                        "Il campo \"" + field.getAttribute("id") + "\" ha un tipo sconosciuto.",
                        "The field \"" + field.getAttribute("id") + "\" has an unknown type.")));
  }
}
