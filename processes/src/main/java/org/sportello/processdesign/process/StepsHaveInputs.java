package org.sportello.processdesign.process;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.sportello.platform.engine.PublishedBeans;
import org.sportello.platform.engine.Step;
import org.sportello.platform.engine.Xml;
import org.sportello.processdesign.application.Finding;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** Every step gets the inputs that it cannot run without, and only values that it knows. */
class StepsHaveInputs implements Rule {

  private static final Pattern DELEGATE = Pattern.compile("\\s*[#$]\\{\\s*(\\w+)\\s*}\\s*");

  private final PublishedBeans beans;

  private final Set<String> mails;

  /**
   * Holds diagrams against those steps.
   *
   * @param mails the codes of all mails of the release
   */
  StepsHaveInputs(PublishedBeans beans, Set<String> mails) {
    this.beans = beans;
    this.mails = Set.copyOf(mails);
  }

  @Override
  public List<Finding> findings(Document diagram) {
    List<Finding> findings = new ArrayList<>();
    for (Element element : Xml.all(diagram, Xml.BPMN, "*")) {
      Xml.attribute(element, Xml.CAMUNDA, "delegateExpression")
          .flatMap(this::step)
          .ifPresent(step -> check(element, step, findings));
    }
    return findings;
  }

  private Optional<Step> step(String expression) {
    Matcher named = DELEGATE.matcher(expression);
    return named.matches()
        ? beans.find(named.group(1)).map(published -> published.type().getAnnotation(Step.class))
        : Optional.empty();
  }

  private void check(Element element, Step step, List<Finding> findings) {
    Map<String, String> given = inputs(element);
    for (Step.Input input : step.inputs()) {
      String value = given.getOrDefault(input.name(), "");
      if (input.required() && value.isBlank()) {
        findings.add(
            Rule.at(
                element,
                "input-missing",
                "Il passo \""
                    + step.it()
                    + "\" ha bisogno di \""
                    + input.it()
                    + "\": aggiungi l'ingresso "
                    + input.name()
                    + ".",
                "The step \""
                    + step.en()
                    + "\" needs \""
                    + input.en()
                    + "\": add the input "
                    + input.name()
                    + "."));
      } else if (!isKnown(input, value)) {
        String options = String.join(", ", options(input));
        findings.add(
            Rule.at(
                element,
                "input-unknown",
                "\"" + input.it() + "\" non può essere \"" + value + "\"; può essere: " + options,
                "\"" + input.en() + "\" can't be \"" + value + "\"; it can be: " + options));
      }
    }
  }

  private boolean isKnown(Step.Input input, String value) {
    return value.isBlank()
        || input.options().length == 0
        || value.contains("{")
        || options(input).contains(value.strip());
  }

  private List<String> options(Step.Input input) {
    return input.ownersMails()
        ? PublishedSteps.withOwnersMails(input, mails)
        : Arrays.asList(input.options());
  }

  private static Map<String, String> inputs(Element element) {
    Map<String, String> given = new TreeMap<>();
    Xml.children(element, Xml.BPMN, "extensionElements")
        .flatMap(extensions -> Xml.children(extensions, Xml.CAMUNDA, "inputOutput"))
        .flatMap(mapping -> Xml.children(mapping, Xml.CAMUNDA, "inputParameter"))
        .forEach(input -> given.put(input.getAttribute("name"), input.getTextContent()));
    return given;
  }
}
