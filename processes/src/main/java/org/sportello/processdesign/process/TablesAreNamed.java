package org.sportello.processdesign.process;

import java.util.ArrayList;
import java.util.List;
import org.sportello.platform.engine.Xml;
import org.sportello.processdesign.application.Finding;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/**
 * Decisions have a name in both languages, as everything that people read: the English one as their
 * name, the Italian one as their description, which other modellers keep.
 */
class TablesAreNamed implements Rule {

  @Override
  public List<Finding> findings(Document diagram) {
    List<Finding> findings = new ArrayList<>();
    for (Element decision : Xml.all(diagram, "*", "decision")) {
      if (Xml.attribute(decision, "name").isEmpty()) {
        findings.add(
            Rule.at(
                decision,
                "label-missing",
                "Manca il nome in inglese della tabella (name).",
                "The table's English name (name) is missing."));
      }
      if (Xml.children(decision, "description").stream()
          .allMatch(description -> description.getTextContent().isBlank())) {
        findings.add(
            Rule.at(
                decision,
                "language-missing",
                "Manca il nome in italiano della tabella (description).",
                "The table's Italian name (description) is missing."));
      }
    }
    return findings;
  }
}
