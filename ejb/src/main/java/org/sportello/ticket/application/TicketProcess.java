package org.sportello.ticket.application;

import java.util.List;
import java.util.Map;
import org.sportello.ticket.domain.TicketNumber;

/**
 * The domain's view of the running process of a ticket; the engine's adapter implements it. All
 * calls join the caller's transaction and expect the ticket to be locked.
 */
public interface TicketProcess {

  /** Starts the life of a ticket that has just been stored. */
  void start(TicketNumber ticket, Map<String, Object> facts);

  /** Everything that the process waits for from a person now, whoever that person is. */
  List<OpenAction> openActions(TicketNumber ticket);

  /**
   * Performs one of the open actions.
   *
   * @param fields the values of the action's form, by field id, as JSON gives them: strings,
   *     numbers, booleans
   * @throws org.sportello.platform.failure.InvalidInput when a field is missing, unknown or not of
   *     its type; pointers are {@code /<field id>}
   */
  void perform(TicketNumber ticket, OpenAction action, Map<String, Object> fields);

  /**
   * Tells the process that something happened.
   *
   * @return whether the process was waiting for it
   */
  boolean signal(TicketNumber ticket, String message, Map<String, Object> facts);
}
