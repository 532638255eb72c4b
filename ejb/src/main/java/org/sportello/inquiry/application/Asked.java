package org.sportello.inquiry.application;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.sportello.ledger.domain.Facts;

/**
 * What somebody wants to know; null where they did not say.
 *
 * @param from not before
 * @param to before that moment
 * @param at the moment that the answer is to hold for
 * @param ticket a ticket's reference
 * @param process a process's key
 * @param element an element's id in that process
 * @param person a person's key
 * @param organization an organisation's key
 */
public record Asked(
    Instant from,
    Instant to,
    Instant at,
    String ticket,
    String process,
    String element,
    Long person,
    Long organization) {

  Object value(Parameter parameter) {
    return switch (parameter) {
      case FROM -> from;
      case TO -> to;
      case AT -> at;
      case TICKET -> ticket;
      case PROCESS -> process;
      case ELEMENT -> element;
      case PERSON -> person;
      case ORGANIZATION -> organization;
    };
  }

  Map<String, Object> values() {
    Map<String, Object> values = new HashMap<>();
    for (Parameter parameter : Parameter.values()) {
      values.put(parameter.code(), value(parameter));
    }
    return values;
  }

  /** The same for the ledger. */
  Facts facts() {
    return Facts.none()
        .put("since", from)
        .put("until", to)
        .put("at", at)
        .put("ticket", ticket)
        .put("process", process)
        .put("element", element)
        .put("person", person)
        .put("organization", organization);
  }
}
