package org.sportello.processdesign.process;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.sportello.platform.engine.Xml;
import org.sportello.processdesign.application.Finding;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** Every called process and every table asked is part of the release, and is called from it. */
class CallsExist implements Rule {

  private final Set<String> keys;

  CallsExist(Set<String> keys) {
    this.keys = Set.copyOf(keys);
  }

  @Override
  public List<Finding> findings(Document diagram) {
    List<Finding> findings = new ArrayList<>();
    for (Element call : Xml.all(diagram, Xml.BPMN, "callActivity")) {
      check(call, call.getAttribute("calledElement"), "calledElementBinding", findings);
    }
    for (Element decision : Xml.all(diagram, Xml.BPMN, "businessRuleTask")) {
      Xml.attribute(decision, Xml.CAMUNDA, "decisionRef")
          .ifPresent(key -> check(decision, key, "decisionRefBinding", findings));
    }
    return findings;
  }

  private void check(Element element, String key, String binding, List<Finding> findings) {
    if (!keys.contains(key)) {
      findings.add(
          Rule.at(
              element,
              "unknown-call",
              "Il processo o la tabella \"" + key + "\" non esiste.",
              "There is no process or table \"" + key + "\"."));
    }
    if (!element.getAttributeNS(Xml.CAMUNDA, binding).equals("deployment")) {
      findings.add(
          Rule.at(
              element,
              "binding",
              "Imposta " + binding + " a \"deployment\": un ticket resta sulla sua versione.",
              "Set " + binding + " to \"deployment\": a ticket stays on its version."));
    }
  }
}
