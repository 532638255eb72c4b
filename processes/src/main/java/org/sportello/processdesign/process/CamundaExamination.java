package org.sportello.processdesign.process;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.sportello.mail.process.MailDocument;
import org.sportello.platform.engine.Engine;
import org.sportello.platform.engine.PublishedBeans;
import org.sportello.platform.engine.ReadableXml;
import org.sportello.platform.engine.ReadableXml.UnreadableXml;
import org.sportello.platform.engine.Releases;
import org.sportello.platform.engine.Xml;
import org.sportello.processdesign.application.DiagramRefused;
import org.sportello.processdesign.application.ExaminingFiles;
import org.sportello.processdesign.application.Finding;
import org.sportello.processdesign.application.Finding.Text;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** Examines files that are still being worked on by the same rules as proposals. */
@Stateless
public class CamundaExamination implements ExaminingFiles {

  private Engine engine;
  private PublishedBeans beans;
  private Releases releases;

  protected CamundaExamination() {}

  @Inject
  public CamundaExamination(Engine engine, PublishedBeans beans, Releases releases) {
    this.engine = engine;
    this.beans = beans;
    this.releases = releases;
  }

  @Override
  public Head head(byte[] xml) {
    Document document = read(xml);
    String root = Optional.ofNullable(document.getDocumentElement().getNamespaceURI()).orElse("");
    if (root.equals(Xml.BPMN)) {
      return head(document, Xml.BPMN, "process", "bpmn");
    }
    if (root.contains("/spec/DMN/")) {
      return head(document, "*", "decision", "dmn");
    }
    if (MailDocument.isMail(document)) {
      String key = MailDocument.key(document).orElse("-");
      String name = MailDocument.read(document).name().get("en");
      return new Head(key, MailDocument.TYPE, name.isBlank() ? key : name);
    }
    throw refused(
        "no-process",
        "Il file non è né BPMN né DMN né una mail.",
        "The file is neither BPMN nor DMN nor a mail.");
  }

  @Override
  public List<Finding> examine(byte[] xml) {
    return new Examination(engine.get(), beans).findings(xml, releases.current(engine.get()));
  }

  private static Head head(Document document, String namespace, String name, String type) {
    Optional<Element> first = Xml.all(document, namespace, name).stream().findFirst();
    String key = first.flatMap(found -> Xml.attribute(found, "id")).orElse("-");
    return new Head(key, type, first.flatMap(found -> Xml.attribute(found, "name")).orElse(key));
  }

  private static Document read(byte[] xml) {
    try {
      return ReadableXml.read(xml);
    } catch (UnreadableXml e) {
      throw refused(
          "xml", "Non è XML valido: " + e.getMessage(), "Not valid XML: " + e.getMessage());
    }
  }

  private static DiagramRefused refused(String rule, String it, String en) {
    return new DiagramRefused(List.of(new Finding(null, rule, new Text(it, en))));
  }
}
