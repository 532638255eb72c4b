package org.sportello.processdesign.process;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.sportello.ledger.application.DiagramLabels.DiagramLabel;
import org.sportello.mail.domain.WrittenTemplate;
import org.sportello.mail.process.MailDocument;
import org.sportello.platform.engine.ReadableXml;
import org.sportello.platform.engine.Xml;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/**
 * What a file says of itself.
 *
 * @param labels the names of its processes and decisions in both languages, by key
 * @param calls the keys of what it calls and asks and of the mails that it sends, each once
 */
record FileFacts(Map<String, DiagramLabel> labels, List<String> calls) {

  private static final int MOST_KEPT = 1_000;
  private static final List<String> MAILING = List.of("${sendEmail}", "#{sendEmail}");
  private static final Map<String, FileFacts> KEPT = new ConcurrentHashMap<>();

  /** The facts of that file, read once however often it is deployed. */
  static FileFacts of(String sha256, byte[] xml) {
    FileFacts known = KEPT.get(sha256);
    if (known == null) {
      known = read(ReadableXml.read(xml));
      if (KEPT.size() < MOST_KEPT) {
        KEPT.put(sha256, known);
      }
    }
    return known;
  }

  /** The name of that process or decision in both languages. */
  DiagramLabel label(String key, String drawn) {
    return labels.getOrDefault(key, new DiagramLabel(drawn, drawn));
  }

  private static FileFacts read(Document document) {
    Map<String, DiagramLabel> labels = new java.util.HashMap<>();
    MailDocument.key(document)
        .ifPresent(key -> put(labels, key, MailDocument.read(document).name()));
    for (Element process : Xml.all(document, Xml.BPMN, "process")) {
      Xml.property(process, "name.it")
          .or(() -> Xml.property(process, "label.it"))
          .ifPresent(italian -> put(labels, process, italian));
    }
    for (Element decision : Xml.all(document, "*", "decision")) {
      Xml.children(decision)
          .filter(child -> child.getLocalName().equals("description"))
          .map(description -> description.getTextContent().strip())
          .filter(italian -> !italian.isEmpty())
          .findFirst()
          .ifPresent(italian -> put(labels, decision, italian));
    }
    Stream<String> called =
        Xml.all(document, Xml.BPMN, "callActivity").stream()
            .flatMap(call -> Xml.attribute(call, "calledElement").stream());
    Stream<String> asked =
        Xml.all(document, Xml.BPMN, "businessRuleTask").stream()
            .flatMap(task -> Xml.attribute(task, Xml.CAMUNDA, "decisionRef").stream());
    return new FileFacts(
        Map.copyOf(labels),
        Stream.of(called, asked, mailed(document))
            .flatMap(Function.identity())
            .filter(key -> !key.contains("{"))
            .distinct()
            .toList());
  }

  /** The keys of the mails that its steps send. */
  private static Stream<String> mailed(Document document) {
    return Xml.all(document, Xml.BPMN, "serviceTask").stream()
        .filter(
            task ->
                Xml.attribute(task, Xml.CAMUNDA, "delegateExpression")
                    .filter(MAILING::contains)
                    .isPresent())
        .flatMap(task -> Xml.all(task, Xml.CAMUNDA, "inputParameter").stream())
        .filter(input -> input.getAttribute("name").equals("template"))
        .map(input -> WrittenTemplate.KEY_PREFIX + input.getTextContent().strip());
  }

  private static void put(Map<String, DiagramLabel> labels, String key, Map<String, String> name) {
    labels.put(key, new DiagramLabel(name.get("it"), name.get("en")));
  }

  private static void put(Map<String, DiagramLabel> labels, Element element, String italian) {
    String drawn = element.getAttribute("name");
    labels.put(
        element.getAttribute("id"), new DiagramLabel(italian, drawn.isBlank() ? italian : drawn));
  }
}
