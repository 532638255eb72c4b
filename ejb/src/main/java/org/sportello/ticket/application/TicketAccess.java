package org.sportello.ticket.application;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.sportello.platform.failure.NotFound;
import org.sportello.platform.security.Caller;
import org.sportello.platform.security.Role;
import org.sportello.requester.domain.Organization;
import org.sportello.requester.domain.Person;
import org.sportello.ticket.domain.Ticket;

/**
 * The one place that says whose tickets are whose: requesters see their organisation's, partners
 * their branch's (000-15), agents those of their area (004-01), auditors all. Somebody else's
 * ticket does not exist for the caller.
 */
@ApplicationScoped
public class TicketAccess {

  /** Whether this ticket exists for the caller. */
  public boolean sees(Caller caller, Ticket ticket) {
    Organization organization = ticket.organization();
    return sees(
        caller,
        new TicketOwner(
            ticket.requester().id(),
            organization == null ? null : organization.path(),
            organization == null ? null : organization.areaCode()));
  }

  /** Whether this one's tickets exist for the caller. */
  public boolean sees(Caller caller, TicketOwner owner) {
    if (caller.isReader()) {
      return true;
    }
    if (caller.isStaff()) {
      return caller.agentArea() == null
          || owner.area() == null
          || caller.agentArea().equals(owner.area());
    }
    return caller.isRequesterSide()
        && (owner.requesterId() == caller.personId() || covers(caller, owner.organizationPath()));
  }

  /**
   * Insists that the ticket exists for the caller.
   *
   * @throws NotFound otherwise
   */
  public void requireSeen(Caller caller, Ticket ticket) {
    if (!sees(caller, ticket)) {
      throw new NotFound("There is no ticket " + ticket.reference() + ".");
    }
  }

  /** Whether the caller may open tickets and act on behalf of this person. */
  public boolean actsFor(Caller caller, Person person) {
    return caller.isStaff()
        || Objects.equals(person.id(), caller.personId())
        || (caller.is(Role.PARTNER)
            && person.organization() != null
            && covers(caller, person.organization().path()));
  }

  private static boolean covers(Caller caller, String organizationPath) {
    if (organizationPath == null || caller.organizationPath() == null) {
      return false;
    }
    return caller.is(Role.PARTNER)
        ? organizationPath.startsWith(caller.organizationPath())
        : organizationPath.equals(caller.organizationPath());
  }

  /** Whether the caller reads internal notes and the register: staff and those who audit. */
  public boolean readsInternals(Caller caller) {
    return caller.isStaff() || caller.isReader();
  }

  /** Those of the open actions that this caller may perform. */
  public List<OpenAction> permitted(Caller caller, Ticket ticket, List<OpenAction> open) {
    return open.stream().filter(action -> mayPerform(caller, ticket, action)).toList();
  }

  private static boolean mayPerform(Caller caller, Ticket ticket, OpenAction action) {
    if (caller.isRequesterSide() && action.roles().contains(Role.REQUESTER)) {
      return true;
    }
    if (!caller.isStaff()) {
      return action.roles().stream()
          .anyMatch(role -> role != Role.REQUESTER && role != Role.PARTNER && caller.is(role));
    }
    boolean isSupervisor = caller.is(Role.SUPERVISOR);
    boolean hasRole =
        action.roles().stream().anyMatch(caller::is)
            || (isSupervisor && action.roles().stream().anyMatch(role -> role != Role.REQUESTER));
    return hasRole
        && (!action.agentsOnly() || caller.agentLevel() > 0)
        && (!action.sufficientLevel() || isSupervisor || caller.agentLevel() >= ticket.level());
  }

  /**
   * The condition that a list of tickets puts on alias {@code t} (ticket) and {@code o} (its
   * organisation), with parameters {@code me}, {@code path} and {@code area} as far as it names
   * them.
   */
  public String condition(Caller caller) {
    if (caller.isReader() || (caller.isStaff() && caller.agentArea() == null)) {
      return "true";
    }
    if (caller.isStaff()) {
      return "(o.area_code is null or o.area_code = :area)";
    }
    if (!caller.isRequesterSide()) {
      return "false";
    }
    if (caller.organizationPath() == null) {
      return "t.requester_id = :me";
    }
    return caller.is(Role.PARTNER)
        ? "(t.requester_id = :me or t.organization_id in"
            + " (select b.id from organization b where b.path like :path || '%'))"
        : "(t.requester_id = :me or t.organization_id = :organization)";
  }

  /** The values that {@link #condition} may name. */
  static Map<String, Object> parameters(Caller caller) {
    Map<String, Object> parameters = new HashMap<>();
    parameters.put("me", caller.personId());
    parameters.put("path", caller.organizationPath());
    parameters.put("organization", caller.organizationId());
    parameters.put("area", caller.agentArea());
    return parameters;
  }
}
