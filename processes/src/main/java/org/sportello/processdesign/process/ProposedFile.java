package org.sportello.processdesign.process;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sportello.mail.process.MailDocument;
import org.sportello.platform.engine.DiagramSet;
import org.sportello.platform.engine.ReadableXml;
import org.sportello.platform.engine.Xml;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/**
 * A diagram, a table or a mail as a file.
 *
 * @param key the id of its process or of its first decision, or the key of a mail
 * @param type {@code bpmn}, {@code dmn} or {@code mail}
 * @param document what it says
 */
public record ProposedFile(String key, String type, Document document) {

  /**
   * Reads a file, empty where it holds neither one process nor a decision nor a mail.
   *
   * @throws ReadableXml.UnreadableXml when it is no XML
   */
  public static Optional<ProposedFile> read(byte[] xml) {
    Document document = ReadableXml.read(xml);
    Optional<String> mail = MailDocument.key(document);
    if (mail.isPresent()) {
      return Optional.of(new ProposedFile(mail.get(), MailDocument.TYPE, document));
    }
    List<String> processes = ids(document, Xml.BPMN, "process");
    if (processes.size() == 1) {
      return Optional.of(new ProposedFile(processes.get(0), "bpmn", document));
    }
    Element root = document.getDocumentElement();
    boolean isTable =
        root.getNamespaceURI() != null && root.getNamespaceURI().contains("/spec/DMN/");
    List<String> decisions = ids(document, "*", "decision");
    return processes.isEmpty() && isTable && !decisions.isEmpty()
        ? Optional.of(new ProposedFile(decisions.get(0), "dmn", document))
        : Optional.empty();
  }

  /** The codes of all mails of a release. */
  static Set<String> mailsOf(DiagramSet release) {
    return release.resources().values().stream()
        .flatMap(xml -> MailDocument.key(ReadableXml.read(xml)).stream())
        .map(MailDocument::code)
        .collect(Collectors.toSet());
  }

  /** Every process, decision and mail of a release. */
  static Stream<String> keysOf(DiagramSet release) {
    return release.resources().values().stream().flatMap(xml -> keysIn(ReadableXml.read(xml)));
  }

  /** The name of the file of the release that holds this process or table, else a new name. */
  public String resourceIn(DiagramSet release) {
    return release.resources().entrySet().stream()
        .filter(file -> keysIn(ReadableXml.read(file.getValue())).anyMatch(key::equals))
        .map(java.util.Map.Entry::getKey)
        .findFirst()
        .orElse("owner/" + key + "." + (type.equals(MailDocument.TYPE) ? "xml" : type));
  }

  private static Stream<String> keysIn(Document document) {
    return Stream.of(
            ids(document, Xml.BPMN, "process").stream(),
            ids(document, "*", "decision").stream(),
            MailDocument.key(document).stream())
        .flatMap(Function.identity());
  }

  private static List<String> ids(Document document, String namespace, String name) {
    return Xml.all(document, namespace, name).stream()
        .map(element -> element.getAttribute("id"))
        .filter(id -> !id.isBlank())
        .toList();
  }
}
