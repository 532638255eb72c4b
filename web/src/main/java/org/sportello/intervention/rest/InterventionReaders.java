package org.sportello.intervention.rest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.sportello.platform.failure.Forbidden;
import org.sportello.platform.security.Caller;
import org.sportello.platform.security.Callers;
import org.sportello.platform.security.Role;

/** Who sees interventions and what has failed. */
@ApplicationScoped
public class InterventionReaders {
  private Callers callers;

  protected InterventionReaders() {}

  @Inject
  public InterventionReaders(Callers callers) {
    this.callers = callers;
  }

  /**
   * Lets supervisors, process owners, auditors and administrators through.
   *
   * @throws Forbidden for everybody else
   */
  public void require() {
    Caller caller = callers.current();
    if (!caller.is(Role.SUPERVISOR) && !caller.isReader()) {
      throw new Forbidden("Interventions are for process owners, supervisors and auditors.");
    }
  }
}
