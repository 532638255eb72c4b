package org.sportello.audit.application;

import jakarta.json.Json;
import jakarta.json.stream.JsonGenerator;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.SortedSet;
import java.util.TreeSet;
import org.sportello.ledger.application.PathKinds;
import org.sportello.ledger.application.TicketEntries;
import org.sportello.ledger.application.TicketEntries.Part;
import org.sportello.ledger.domain.Entry;

/**
 * Writes tickets' entries as OCEL 2.0 JSON: an event for each entry, related to its ticket, to who
 * did it, and to the process instance in which it happened. Kinds of events are few and are kept;
 * everything else goes by.
 */
final class OcelLog {
  private static final String NAME = "name";
  private static final String TYPE = "type";
  private static final String TICKET = "ticket";
  private static final String INSTANCE = "process instance";

  private final JsonGenerator json;
  private final SortedSet<String> kinds = new TreeSet<>();
  private long events;

  private OcelLog(JsonGenerator json) {
    this.json = json;
  }

  static long write(TicketEntries entries, Part part, OutputStream out) {
    OcelLog log = new OcelLog(Json.createGenerator(new Open(out)));
    log.json.writeStartObject();
    log.objectTypes();
    log.objects(entries, part);
    log.json.writeStartArray("events");
    entries.each(part, log::event);
    log.json.writeEnd();
    log.eventTypes();
    log.json.writeEnd();
    log.json.close();
    return log.events;
  }

  private void objectTypes() {
    json.writeStartArray("objectTypes");
    type(TICKET);
    for (String actor : new String[] {"person", "process", "system"}) {
      type(actor);
    }
    type(INSTANCE, "process", "string", "version", "integer");
    json.writeEnd();
  }

  private void eventTypes() {
    json.writeStartArray("eventTypes");
    for (String kind : kinds) {
      type(
          kind,
          "sequence",
          "integer",
          "process",
          "string",
          "version",
          "integer",
          "element",
          "string",
          "elementName",
          "string",
          "hash",
          "string");
    }
    json.writeEnd();
  }

  private void objects(TicketEntries entries, Part part) {
    json.writeStartArray("objects");
    entries.chains(part, chain -> object(chain, TICKET).writeEnd().writeEnd());
    entries.actors(part, (type, id) -> object(type + ":" + id, type).writeEnd().writeEnd());
    entries.instances(
        part,
        (id, process, version) -> {
          object("instance:" + id, INSTANCE);
          json.writeStartObject()
              .write(NAME, "process")
              .write("time", "1970-01-01T00:00:00Z")
              .write("value", process)
              .writeEnd();
          json.writeStartObject()
              .write(NAME, "version")
              .write("time", "1970-01-01T00:00:00Z")
              .write("value", Integer.toString(version))
              .writeEnd();
          json.writeEnd().writeEnd();
        });
    json.writeEnd();
  }

  private JsonGenerator object(String id, String type) {
    return json.writeStartObject().write("id", id).write(TYPE, type).writeStartArray("attributes");
  }

  private void event(Entry entry) {
    events++;
    kinds.add(entry.kind());
    json.writeStartObject()
        .write("id", entry.chain() + "#" + entry.sequence())
        .write(TYPE, entry.kind())
        .write("time", entry.at().toString())
        .writeStartArray("attributes");
    text("sequence", Long.toString(entry.sequence()));
    if (entry.process() != null) {
      text("process", entry.process().key());
      text("version", Integer.toString(entry.process().version()));
      text("element", entry.process().element());
      text("elementName", entry.process().elementName());
    }
    text("hash", entry.hash().hex());
    json.writeEnd().writeStartArray("relationships");
    relation(entry.chain(), TICKET);
    relation(entry.actorType().code() + ":" + entry.actorId(), "by");
    String instance = entry.data().getString(PathKinds.INSTANCE, null);
    if (instance != null && entry.process() != null) {
      relation("instance:" + instance, "in");
    }
    json.writeEnd().writeEnd();
  }

  /** The standard's schema wants every value as a text, whatever the type of its attribute. */
  private void text(String name, String value) {
    if (value != null) {
      attribute(name).write("value", value).writeEnd();
    }
  }

  private JsonGenerator attribute(String name) {
    return json.writeStartObject().write(NAME, name);
  }

  private void relation(String object, String qualifier) {
    json.writeStartObject().write("objectId", object).write("qualifier", qualifier).writeEnd();
  }

  /** A type with its attributes: name, type, name, type ... */
  private void type(String name, String... attributes) {
    json.writeStartObject().write(NAME, name).writeStartArray("attributes");
    for (int at = 0; at < attributes.length; at += 2) {
      json.writeStartObject()
          .write(NAME, attributes[at])
          .write(TYPE, attributes[at + 1])
          .writeEnd();
    }
    json.writeEnd().writeEnd();
  }

  /** The stream belongs to the caller. */
  private static final class Open extends FilterOutputStream {
    Open(OutputStream out) {
      super(out);
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
      out.write(bytes, from, length);
    }

    @Override
    public void close() throws IOException {
      flush();
    }
  }
}
