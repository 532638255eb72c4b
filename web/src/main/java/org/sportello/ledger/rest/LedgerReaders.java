package org.sportello.ledger.rest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.sportello.platform.failure.Forbidden;
import org.sportello.platform.security.Caller;
import org.sportello.platform.security.Callers;
import org.sportello.platform.security.Role;

/** Lets auditors and administrators, and nobody else, at the ledger as a whole. */
@ApplicationScoped
public class LedgerReaders {
  @Inject Callers callers;

  /**
   * The caller, who may.
   *
   * @throws Forbidden when the caller may not
   */
  public Caller require() {
    Caller caller = callers.current();
    if (!caller.is(Role.AUDITOR) && !caller.is(Role.ADMIN)) {
      throw new Forbidden("The ledger as a whole is for auditors.");
    }
    return caller;
  }
}
