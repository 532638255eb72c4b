package org.sportello.rehearsal.application;

import org.sportello.platform.failure.Forbidden;
import org.sportello.platform.security.Caller;
import org.sportello.platform.security.Role;

/** Who has changes rehearsed, and who reads what came of it. */
public final class RehearsalRoles {
  private RehearsalRoles() {}

  /**
   * For what only process owners do.
   *
   * @throws Forbidden for everybody else
   */
  public static void requireOwner(Caller caller) {
    if (!caller.is(Role.PROCESS_OWNER)) {
      throw new Forbidden("Rehearsals are for process owners.");
    }
  }

  /**
   * For what auditors and administrators read as well.
   *
   * @throws Forbidden for everybody else
   */
  public static void requireReader(Caller caller) {
    if (!caller.is(Role.PROCESS_OWNER) && !caller.isReader()) {
      throw new Forbidden("Rehearsals are for process owners and auditors.");
    }
  }
}
