package org.sportello.ticket.application;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.sportello.ledger.application.Ledger;
import org.sportello.ledger.domain.Chain;
import org.sportello.ledger.domain.Facts;
import org.sportello.platform.acting.Acting;
import org.sportello.platform.acting.Actor;
import org.sportello.platform.failure.InvalidInput;
import org.sportello.platform.failure.NotFound;
import org.sportello.platform.failure.StaleState;
import org.sportello.platform.security.Caller;
import org.sportello.ticket.application.OpenAction.ActionField;
import org.sportello.ticket.domain.Ticket;
import org.sportello.ticket.domain.TicketNumber;
import org.sportello.ticket.domain.Tickets;

/**
 * Lets a person do what the running process waits for, and nothing else. Which actions there are is
 * said by the diagrams alone.
 */
@Stateless
public class PerformingActions {

  private Tickets tickets;
  private TicketProcess process;
  private TicketAccess access;
  private EnclosingFiles enclosing;
  private Ledger ledger;
  private Acting acting;

  protected PerformingActions() {}

  @Inject
  public PerformingActions(
      Tickets tickets,
      TicketProcess process,
      TicketAccess access,
      EnclosingFiles enclosing,
      Ledger ledger,
      Acting acting) {
    this.tickets = tickets;
    this.process = process;
    this.access = access;
    this.enclosing = enclosing;
    this.ledger = ledger;
    this.acting = acting;
  }

  /** What the process permits this caller now. */
  public List<OpenAction> permitted(Caller caller, TicketNumber number) {
    Ticket ticket =
        tickets
            .find(number)
            .filter(found -> access.sees(caller, found))
            .orElseThrow(() -> new NotFound("There is no ticket " + number + "."));
    return access.permitted(caller, ticket, process.openActions(number));
  }

  /**
   * Performs an action.
   *
   * @param fields the form's values by field id
   * @param expectedVersion the version of the ticket that the caller has seen, or null
   * @throws ActionNotPermitted when the process does not wait for it from this caller now
   * @throws StaleState when the ticket has changed since
   */
  public void perform(
      Caller caller,
      TicketNumber number,
      String action,
      Map<String, Object> fields,
      Integer expectedVersion) {
    acting.as(
        Actor.person(Long.toString(caller.personId()), caller.name()),
        () -> {
          Ticket ticket = tickets.lock(number);
          access.requireSeen(caller, ticket);
          requireVersion(ticket, expectedVersion);
          List<OpenAction> permitted =
              access.permitted(caller, ticket, process.openActions(number));
          OpenAction chosen =
              permitted.stream()
                  .filter(open -> open.id().equals(action))
                  .findFirst()
                  .orElseThrow(() -> new ActionNotPermitted(action, permitted));
          performOn(ticket, chosen, fields, caller.personId());
        });
  }

  /**
   * Performs an action for a requester who proved by a signed link that they are asked. The link
   * stands for the role {@code requester} and for nothing else.
   */
  public void performByLink(TicketNumber number, String action, Map<String, Object> fields) {
    Ticket ticket = tickets.lock(number);
    acting.as(
        Actor.person(Long.toString(ticket.requester().id()), ticket.requester().name()),
        () -> {
          List<OpenAction> permitted =
              process.openActions(number).stream()
                  .filter(
                      open -> open.roles().contains(org.sportello.platform.security.Role.REQUESTER))
                  .toList();
          OpenAction chosen =
              permitted.stream()
                  .filter(open -> open.id().equals(action))
                  .findFirst()
                  .orElseThrow(() -> new ActionNotPermitted(action, permitted));
          performOn(ticket, chosen, fields, ticket.requester().id());
        });
  }

  private void performOn(
      Ticket ticket, OpenAction action, Map<String, Object> fields, long personId) {
    Set<String> files = files(ticket, action, fields);
    Facts facts =
        Facts.none()
            .put("action", action.id())
            .put("offeredBy", action.source().process() + "#" + action.source().element())
            .put("processVersion", action.source().version());
    fields.forEach(
        (name, value) -> {
          if (files.contains(name)) {
            facts.put("field." + name, value.toString());
          } else if (value instanceof String text) {
            facts.personal("field." + name, text, personId);
          } else if (value instanceof Boolean yes) {
            facts.put("field." + name, yes);
          } else if (value instanceof Number number) {
            facts.put("field." + name, number.toString());
          }
        });
    ledger.append(Chain.ticket(ticket.reference()), "action.performed", facts);
    process.perform(ticket.number(), action, fields);
  }

  /** Which fields hold files: each the number of one that was uploaded to the ticket. */
  private Set<String> files(Ticket ticket, OpenAction action, Map<String, Object> fields) {
    Set<String> names = new HashSet<>();
    for (ActionField field : action.fields()) {
      Object value = fields.get(field.id());
      if (!field.type().equals("file") || value == null || value.toString().isBlank()) {
        continue;
      }
      if (!enclosing.has(ticket, value.toString())) {
        throw new InvalidInput(
            "/" + field.id(), "expected the number of a file that was uploaded to this ticket");
      }
      names.add(field.id());
    }
    return names;
  }

  private static void requireVersion(Ticket ticket, Integer expected) {
    if (expected != null && expected != ticket.version()) {
      throw new StaleState(
          "The ticket has changed since: it is at version "
              + ticket.version()
              + ", not "
              + expected
              + ". Read it again.");
    }
  }
}
