package org.sportello.processdesign.process;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.sportello.platform.engine.Xml;
import org.sportello.processdesign.application.Finding;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** Messages and actions have names that programs can rely on. */
class NamesAreRegular implements Rule {

  private static final Pattern MESSAGE =
      Pattern.compile("[a-z][a-zA-Z]*\\.(action\\.[a-z][a-z0-9-]*|[a-z][a-zA-Z]*)");
  private static final Pattern ACTION = Pattern.compile("[a-z][a-z0-9-]*");

  @Override
  public List<Finding> findings(Document diagram) {
    List<Finding> findings = new ArrayList<>();
    for (Element message : Xml.all(diagram, Xml.BPMN, "message")) {
      String name = message.getAttribute("name");
      if (!MESSAGE.matcher(name).matches()) {
        findings.add(
            Rule.at(
                message,
                "message-name",
                "Il messaggio \""
                    + name
                    + "\" va chiamato come ticket.requesterReplied o ticket.action.take.",
                "The message \""
                    + name
                    + "\" has to be called like ticket.requesterReplied or ticket.action.take."));
      }
    }
    for (Element element : Xml.all(diagram, Xml.BPMN, "*")) {
      Xml.property(element, "action")
          .filter(action -> !ACTION.matcher(action).matches())
          .ifPresent(
              action ->
                  findings.add(
                      Rule.at(
                          element,
                          "action-name",
                          "L'azione \"" + action + "\" va scritta con minuscole e trattini.",
                          "The action \"" + action + "\" has to be small letters and dashes.")));
    }
    return findings;
  }
}
