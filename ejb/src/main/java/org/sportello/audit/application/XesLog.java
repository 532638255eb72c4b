package org.sportello.audit.application;

import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.sportello.ledger.application.PathKinds;
import org.sportello.ledger.application.TicketEntries;
import org.sportello.ledger.domain.Entry;

/** Writes tickets' entries as XES (IEEE 1849): a trace for each ticket, an event for each entry. */
final class XesLog {
  private static final String NAMESPACE = "http://www.xes-standard.org/";

  private final XMLStreamWriter xml;
  private String chain;
  private long events;

  private XesLog(XMLStreamWriter xml) {
    this.xml = xml;
  }

  static long write(TicketEntries entries, TicketEntries.Part part, OutputStream out) {
    try {
      XesLog log =
          new XesLog(
              XMLOutputFactory.newFactory()
                  .createXMLStreamWriter(out, StandardCharsets.UTF_8.name()));
      log.begin();
      entries.each(part, log::take);
      log.end();
      return log.events;
    } catch (XMLStreamException e) {
      throw new LogNotWritten(e);
    }
  }

  private void begin() throws XMLStreamException {
    xml.writeStartDocument(StandardCharsets.UTF_8.name(), "1.0");
    xml.writeStartElement("log");
    xml.writeDefaultNamespace(NAMESPACE);
    xml.writeAttribute("xes.version", "1849.2016");
    xml.writeAttribute("xes.features", "");
    extension("Concept", "concept");
    extension("Time", "time");
    extension("Lifecycle", "lifecycle");
    extension("Organizational", "org");
    xml.writeStartElement("global");
    xml.writeAttribute("scope", "trace");
    attribute("string", "concept:name", "");
    xml.writeEndElement();
    xml.writeStartElement("global");
    xml.writeAttribute("scope", "event");
    attribute("string", "concept:name", "");
    attribute("date", "time:timestamp", "1970-01-01T00:00:00Z");
    attribute("string", "lifecycle:transition", "complete");
    attribute("string", "org:resource", "");
    attribute("string", "kind", "");
    xml.writeEndElement();
    xml.writeEmptyElement("classifier");
    xml.writeAttribute("name", "Activity");
    xml.writeAttribute("scope", "event");
    xml.writeAttribute("keys", "concept:name lifecycle:transition");
    attribute("string", "concept:name", "Sportello");
    attribute("string", "lifecycle:model", "standard");
  }

  private void take(Entry entry) {
    try {
      if (!entry.chain().equals(chain)) {
        if (chain != null) {
          xml.writeEndElement();
        }
        chain = entry.chain();
        xml.writeStartElement("trace");
        attribute("string", "concept:name", entry.ticketReference().orElse(chain));
      }
      event(entry);
    } catch (XMLStreamException e) {
      throw new LogNotWritten(e);
    }
  }

  private void event(Entry entry) throws XMLStreamException {
    events++;
    xml.writeStartElement("event");
    attribute("string", "concept:name", activity(entry));
    attribute("date", "time:timestamp", entry.at().toString());
    attribute("string", "lifecycle:transition", transition(entry));
    attribute("string", "org:resource", entry.actorType().code() + " " + entry.actorId());
    attribute("string", "kind", entry.kind());
    attribute("int", "sequence", Long.toString(entry.sequence()));
    if (entry.process() != null) {
      attribute("string", "process", entry.process().key());
      attribute("int", "version", Integer.toString(entry.process().version()));
      if (entry.process().element() != null) {
        attribute("string", "element", entry.process().element());
      }
      String instance = entry.data().getString(PathKinds.INSTANCE, null);
      if (instance != null) {
        attribute("string", "instance", instance);
      }
      String visit = entry.data().getString(PathKinds.ACTIVITY, null);
      if (visit != null) {
        attribute("string", "concept:instance", visit);
      }
    }
    xml.writeEndElement();
  }

  /** What is called an activity: the element as it was drawn, otherwise what happened. */
  static String activity(Entry entry) {
    if (!entry.kind().startsWith("activity.")) {
      return entry.kind();
    }
    String name = entry.process().elementName();
    return name == null ? entry.process().element() : name.strip();
  }

  /** The standard transition that the entry is (IEEE 1849, lifecycle extension). */
  static String transition(Entry entry) {
    return switch (entry.kind()) {
      case PathKinds.ACTIVITY_STARTED, PathKinds.PROCESS_STARTED -> "start";
      case PathKinds.ACTIVITY_ENDED ->
          "canceled".equals(entry.data().getString(PathKinds.OUTCOME, ""))
              ? "withdraw"
              : "complete";
      default -> "complete";
    };
  }

  private void end() throws XMLStreamException {
    if (chain != null) {
      xml.writeEndElement();
    }
    xml.writeEndElement();
    xml.writeEndDocument();
    xml.flush();
  }

  private void extension(String name, String prefix) throws XMLStreamException {
    xml.writeEmptyElement("extension");
    xml.writeAttribute("name", name);
    xml.writeAttribute("prefix", prefix);
    xml.writeAttribute("uri", NAMESPACE + prefix + ".xesext");
  }

  private void attribute(String type, String key, String value) throws XMLStreamException {
    xml.writeEmptyElement(type);
    xml.writeAttribute("key", key);
    xml.writeAttribute("value", value);
  }

  /** The log could not be written to its end. */
  static final class LogNotWritten extends RuntimeException {
    private static final long serialVersionUID = 1L;

    LogNotWritten(Exception cause) {
      super("The event log could not be written", cause);
    }
  }
}
