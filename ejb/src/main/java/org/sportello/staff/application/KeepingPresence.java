package org.sportello.staff.application;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import org.sportello.ledger.application.Ledger;
import org.sportello.ledger.domain.Chain;
import org.sportello.ledger.domain.Facts;
import org.sportello.platform.acting.Acting;
import org.sportello.platform.acting.Actor;
import org.sportello.platform.failure.Forbidden;
import org.sportello.platform.failure.NotFound;
import org.sportello.platform.failure.StaleState;
import org.sportello.platform.security.Caller;
import org.sportello.platform.security.Role;
import org.sportello.staff.domain.Agent;

/** Keeps who is there: only those present are assigned tickets (003-23). */
@Stateless
public class KeepingPresence {

  private Ledger ledger;
  private Acting acting;
  private Clock clock;

  @PersistenceContext private EntityManager entities;

  protected KeepingPresence() {}

  @Inject
  public KeepingPresence(Ledger ledger, Acting acting, Clock clock) {
    this.ledger = ledger;
    this.acting = acting;
    this.clock = clock;
  }

  /**
   * An agent comes or leaves; themselves, or their supervisor, says so.
   *
   * @param version what the caller has seen, or null when it does not matter
   * @throws NotFound when nobody with this key works tickets
   * @throws StaleState when the agent has changed since
   */
  public void become(Caller caller, long id, boolean isPresent, Integer version) {
    if (caller.personId() != id && !caller.is(Role.SUPERVISOR) && !caller.is(Role.ADMIN)) {
      throw new Forbidden("Agents, and supervisors for them, say who is there.");
    }
    Agent agent = entities.find(Agent.class, id, LockModeType.PESSIMISTIC_WRITE);
    if (agent == null) {
      throw new NotFound("There is no agent " + id + ".");
    }
    if (version != null && version != agent.version()) {
      throw new StaleState("The agent has changed since.");
    }
    if (agent.isPresent() == isPresent) {
      return;
    }
    agent.becamePresent(isPresent, clock.instant());
    entities.flush();
    acting.as(
        Actor.person(Long.toString(caller.personId()), caller.name()),
        () ->
            ledger.append(
                Chain.system(),
                isPresent ? "agent.came" : "agent.left",
                Facts.none().put("agent", id)));
  }
}
