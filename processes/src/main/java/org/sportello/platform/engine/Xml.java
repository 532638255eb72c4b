package org.sportello.platform.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;

/** Small questions about a diagram's XML. */
public final class Xml {

  /** The namespace of BPMN 2.0. */
  public static final String BPMN = "http://www.omg.org/spec/BPMN/20100524/MODEL";

  /** The namespace of BPMN's layout. */
  public static final String LAYOUT = "http://www.omg.org/spec/BPMN/20100524/DI";

  /** The namespace of the engine's extensions. */
  public static final String CAMUNDA = "http://camunda.org/schema/1.0/bpmn";

  private Xml() {}

  /** All elements of that name, in the document's order. */
  public static List<Element> all(Document document, String namespace, String name) {
    return list(document.getElementsByTagNameNS(namespace, name));
  }

  /** All elements of that name below this one. */
  public static List<Element> all(Element parent, String namespace, String name) {
    return list(parent.getElementsByTagNameNS(namespace, name));
  }

  /** The child elements. */
  public static Stream<Element> children(Element parent) {
    List<Element> children = new ArrayList<>();
    for (Node child = parent.getFirstChild(); child != null; child = child.getNextSibling()) {
      if (child instanceof Element element) {
        children.add(element);
      }
    }
    return children.stream();
  }

  /** The child elements of that name. */
  public static Stream<Element> children(Element parent, String namespace, String name) {
    return children(parent).filter(child -> is(child, namespace, name));
  }

  /** The child elements of that name, whatever their namespace: each version of DMN has another. */
  public static List<Element> children(Element parent, String name) {
    return children(parent).filter(child -> name.equals(child.getLocalName())).toList();
  }

  /** Whether the element has that name. */
  public static boolean is(Element element, String namespace, String name) {
    return namespace.equals(element.getNamespaceURI()) && name.equals(element.getLocalName());
  }

  /** Whether the element is BPMN and has one of those names. */
  public static boolean isBpmn(Element element, List<String> names) {
    return BPMN.equals(element.getNamespaceURI()) && names.contains(element.getLocalName());
  }

  /** The attribute's value, empty where it is missing or blank. */
  public static Optional<String> attribute(Element element, String namespace, String name) {
    return Optional.of(element.getAttributeNS(namespace, name)).filter(value -> !value.isBlank());
  }

  /** The attribute's value, empty where it is missing or blank. */
  public static Optional<String> attribute(Element element, String name) {
    return Optional.of(element.getAttribute(name)).filter(value -> !value.isBlank());
  }

  /** The id of the element or of the nearest one around it that has one. */
  public static String nearestId(Node node) {
    for (Node at = node; at != null; at = at.getParentNode()) {
      if (at instanceof Element element && !element.getAttribute("id").isBlank()) {
        return element.getAttribute("id");
      }
    }
    return null;
  }

  /** The value of an extension property of the element itself, empty where it has none. */
  public static Optional<String> property(Element element, String name) {
    return children(element, BPMN, "extensionElements")
        .flatMap(extensions -> children(extensions, CAMUNDA, "properties"))
        .flatMap(properties -> children(properties, CAMUNDA, "property"))
        .filter(
            property ->
                name.equals(property.getAttribute("name"))
                    || name.equals(property.getAttribute("id")))
        .map(property -> property.getAttribute("value"))
        .filter(value -> !value.isBlank())
        .findFirst();
  }

  private static List<Element> list(NodeList nodes) {
    List<Element> elements = new ArrayList<>();
    for (int i = 0; i < nodes.getLength(); i++) {
      elements.add((Element) nodes.item(i));
    }
    return elements;
  }
}
