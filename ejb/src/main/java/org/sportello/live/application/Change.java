package org.sportello.live.application;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.time.Instant;
import java.util.Optional;
import org.sportello.ticket.application.TicketOwner;

/** One entry of a ticket's chain, written as an event once for all who hear of it. */
final class Change {

  private final Position position;
  private final TicketOwner owner;
  private final LiveEvent forStaff;
  private final LiveEvent forPublic;

  /**
   * An entry.
   *
   * @param kind of the ledger's entry
   * @param person who did it, or null where no person did
   * @param owner of the ticket, or null where there is no such ticket
   */
  Change(
      Position position,
      String kind,
      Instant at,
      String reference,
      Long person,
      JsonObject facts,
      TicketOwner owner) {
    this.position = position;
    this.owner = owner;
    EventKind event = EventKind.of(kind, facts);
    JsonObjectBuilder ticket = ticket(reference, at);
    JsonObject known = with(ticket(reference, at), event, facts).build();
    this.forPublic =
        event.publicType() == null
            ? null
            : new LiveEvent(
                position.toString(),
                event.publicType(),
                (event.isSameForAll() ? known : ticket.build()).toString());
    JsonObjectBuilder internal = Json.createObjectBuilder(known);
    if (person != null) {
      internal.add("person", person);
    }
    this.forStaff = new LiveEvent(position.toString(), event.type(), internal.build().toString());
  }

  private static JsonObjectBuilder ticket(String reference, Instant at) {
    return Json.createObjectBuilder().add("ticket", reference).add("at", at.toString());
  }

  private static JsonObjectBuilder with(JsonObjectBuilder data, EventKind event, JsonObject facts) {
    event.data().stream()
        .filter(facts::containsKey)
        .forEach(name -> data.add(name, facts.get(name)));
    return data;
  }

  Position position() {
    return position;
  }

  TicketOwner owner() {
    return owner;
  }

  /** What those hear who read internals. */
  LiveEvent forStaff() {
    return forStaff;
  }

  /** What all others hear who see the ticket; empty where it does not concern them. */
  Optional<LiveEvent> forPublic() {
    return Optional.ofNullable(forPublic);
  }
}
