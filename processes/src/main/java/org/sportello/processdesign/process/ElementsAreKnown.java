package org.sportello.processdesign.process;

import java.util.List;
import java.util.Set;
import org.sportello.platform.engine.Xml;
import org.sportello.processdesign.application.Finding;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * No elements of a foreign namespace among those of the diagram: the engine would pass over them or
 * refuse the file by a line of it. Where BPMN leaves room for others' extensions, they may stand.
 */
class ElementsAreKnown implements Rule {

  private static final Set<String> KNOWN =
      Set.of(
          Xml.BPMN,
          Xml.LAYOUT,
          "http://www.omg.org/spec/DD/20100524/DC",
          "http://www.omg.org/spec/DD/20100524/DI");
  private static final List<String> ROOM =
      List.of("extensionElements", "documentation", "text", "extension");

  @Override
  public List<Finding> findings(Document diagram) {
    return Xml.all(diagram, "*", "*").stream()
        .filter(element -> !isKnown(element) && isKnown(element.getParentNode()))
        .filter(element -> !ROOM.contains(element.getParentNode().getLocalName()))
        .map(ElementsAreKnown::finding)
        .toList();
  }

  private static boolean isKnown(Node node) {
    return node.getNamespaceURI() != null && KNOWN.contains(node.getNamespaceURI());
  }

  private static Finding finding(Element element) {
    String namespace = element.getNamespaceURI() == null ? "-" : element.getNamespaceURI();
    return Rule.at(
        element,
        "unknown-namespace",
        "«"
            + element.getNodeName()
            + "» non è BPMN (namespace "
            + namespace
            + "): toglilo, o mettilo tra gli extensionElements di un elemento.",
        "‘"
            + element.getNodeName()
            + "’ is not BPMN (namespace "
            + namespace
            + "): take it out, or put it into the extensionElements of an element.");
  }
}
