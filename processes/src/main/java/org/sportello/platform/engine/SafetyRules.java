package org.sportello.platform.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.sportello.processdesign.application.Finding;
import org.sportello.processdesign.application.Finding.Text;
import org.w3c.dom.Attr;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NamedNodeMap;
import org.w3c.dom.Node;

/**
 * What no diagram or table may contain, whoever deploys it: code, classes of the server, and names
 * of beans that are not published.
 */
public class SafetyRules {

  private static final Set<String> CODE_ELEMENTS =
      Set.of("script", "scriptTask", "connector", "validation-script");
  private static final Set<String> CODE_ATTRIBUTES =
      Set.of(
          "class",
          "formHandlerClass",
          "variableMappingClass",
          "variableMappingDelegateExpression",
          "scriptFormat");

  /** Also as the versions of DMN name them, and the types that a diagram names by address. */
  private static final Pattern FEEL_AND_JUEL =
      Pattern.compile(
          "(?i)feel|juel|https?://www\\.omg\\.org/spec/(DMN|FEEL)/\\d+(/FEEL)?/?"
              + "|http://www\\.w3\\.org/2001/XMLSchema|http://www\\.w3\\.org/1999/XPath");

  private static final Set<String> DELEGATING = Set.of("delegateExpression");
  private static final Pattern EXPRESSION = Pattern.compile("[#$]\\{([^}]*)}");
  private static final Pattern DELEGATE =
      Pattern.compile("\\s*[#$]\\{\\s*([A-Za-z_][A-Za-z0-9_]*)\\s*}\\s*");
  private static final Pattern CALLED =
      Pattern.compile("(?<![.\\w])([A-Za-z_]\\w*)\\s*\\.\\s*([A-Za-z_]\\w*)");
  private static final Pattern QUOTED = Pattern.compile("'[^']*'|\"[^\"]*\"");
  private static final Set<String> OF_VALUES =
      Set.of("isEmpty", "size", "length", "contains", "startsWith", "endsWith", "equals", "name");

  private final PublishedBeans beans;

  public SafetyRules(PublishedBeans beans) {
    this.beans = beans;
  }

  /** Everything in the document that is not permitted. */
  public List<Finding> findings(Document document) {
    List<Finding> findings = new ArrayList<>();
    visit(document.getDocumentElement(), findings);
    return findings;
  }

  private void visit(Element element, List<Finding> findings) {
    if (CODE_ELEMENTS.contains(element.getLocalName())) {
      findings.add(noCode(element, element.getLocalName()));
    }
    NamedNodeMap attributes = element.getAttributes();
    for (int i = 0; i < attributes.getLength(); i++) {
      attribute(element, (Attr) attributes.item(i), findings);
    }
    for (Node child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
      if (child instanceof Element below) {
        visit(below, findings);
      } else if (child.getNodeType() == Node.TEXT_NODE
          || child.getNodeType() == Node.CDATA_SECTION_NODE) {
        expressions(element, child.getNodeValue(), findings);
      }
    }
  }

  private void attribute(Element element, Attr attribute, List<Finding> findings) {
    String name = attribute.getLocalName() == null ? attribute.getName() : attribute.getLocalName();
    String value = attribute.getValue();
    boolean engines = Xml.CAMUNDA.equals(attribute.getNamespaceURI());
    boolean ofEngine = engines || Xml.CAMUNDA.equals(element.getNamespaceURI());
    if (ofEngine && CODE_ATTRIBUTES.contains(name)) {
      findings.add(noCode(element, name));
    } else if (engines && name.equals("type") && !element.getLocalName().equals("formField")) {
      findings.add(noCode(element, "type=" + value));
    } else if (Xml.is(element, Xml.CAMUNDA, "constraint") && value.equals("validator")) {
      findings.add(noCode(element, "validator"));
    } else if (name.equals("expressionLanguage") || name.equals("language")) {
      language(element, value, findings);
    } else if (ofEngine && DELEGATING.contains(name)) {
      delegate(element, value, findings);
    } else {
      expressions(element, value, findings);
    }
  }

  private static void language(Element element, String language, List<Finding> findings) {
    if (!FEEL_AND_JUEL.matcher(language.strip()).matches()) {
      findings.add(noCode(element, "language " + language));
    }
  }

  private void delegate(Element element, String expression, List<Finding> findings) {
    Matcher matcher = DELEGATE.matcher(expression);
    String name = matcher.matches() ? matcher.group(1) : expression;
    if (!matcher.matches() || !beans.stepNames().contains(name)) {
      findings.add(
          new Finding(
              Xml.nearestId(element),
              "unknown-step",
              new Text(
                  "Il passo \""
                      + name
                      + "\" non esiste nella libreria dei passi. Scegline uno del catalogo.",
                  "There is no step \""
                      + name
                      + "\" in the step library. Choose one of the catalogue.")));
    }
  }

  private void expressions(Element element, String text, List<Finding> findings) {
    Matcher expression = EXPRESSION.matcher(text);
    while (expression.find()) {
      Matcher called = CALLED.matcher(QUOTED.matcher(expression.group(1)).replaceAll("''"));
      while (called.find()) {
        if (!isPublished(called.group(1)) && !OF_VALUES.contains(called.group(2))) {
          findings.add(unknownName(element, called.group(1) + "." + called.group(2)));
        }
      }
    }
  }

  private boolean isPublished(String name) {
    return name.equals("execution")
        || name.equals("task")
        || beans.helperNames().contains(name)
        || beans.stepNames().contains(name);
  }

  private static Finding unknownName(Element element, String name) {
    return new Finding(
        Xml.nearestId(element),
        "unknown-name",
        new Text(
            "L'espressione usa \"" + name + "\", che non è pubblicato per i diagrammi.",
            "The expression uses \"" + name + "\", which is not published to diagrams."));
  }

  private static Finding noCode(Element element, String what) {
    return new Finding(
        Xml.nearestId(element),
        "no-code",
        new Text(
            "Un diagramma non contiene codice: togli \"" + what + "\" e usa un passo.",
            "A diagram holds no code: remove \"" + what + "\" and use a step."));
  }
}
