package org.sportello.processdesign.process;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.sportello.platform.engine.DiagramSet;
import org.sportello.platform.engine.ReadableXml;
import org.sportello.platform.engine.Xml;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/**
 * A diagram or a table as a file.
 *
 * @param key the id of its process or of its first decision
 * @param type {@code bpmn} or {@code dmn}
 * @param document what it says
 */
public record ProposedFile(String key, String type, Document document) {

  /**
   * Reads a file, empty where it holds neither one process nor a decision.
   *
   * @throws ReadableXml.UnreadableXml when it is no XML
   */
  public static Optional<ProposedFile> read(byte[] xml) {
    Document document = ReadableXml.read(xml);
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

  /** Every process and decision of a release. */
  static Stream<String> keysOf(DiagramSet release) {
    return release.resources().values().stream().flatMap(xml -> keysIn(ReadableXml.read(xml)));
  }

  /** The name of the file of the release that holds this process or table, else a new name. */
  public String resourceIn(DiagramSet release) {
    return release.resources().entrySet().stream()
        .filter(file -> keysIn(ReadableXml.read(file.getValue())).anyMatch(key::equals))
        .map(java.util.Map.Entry::getKey)
        .findFirst()
        .orElse("owner/" + key + "." + type);
  }

  private static Stream<String> keysIn(Document document) {
    return Stream.concat(
        ids(document, Xml.BPMN, "process").stream(), ids(document, "*", "decision").stream());
  }

  private static List<String> ids(Document document, String namespace, String name) {
    return Xml.all(document, namespace, name).stream()
        .map(element -> element.getAttribute("id"))
        .filter(id -> !id.isBlank())
        .toList();
  }
}
