package org.sportello.ledger.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import org.sportello.ledger.application.Verifications.Requested;

/** Sets a verification going once it is committed that somebody asked for it. */
@ApplicationScoped
public class VerificationStarter {
  private RunningVerifications running;

  protected VerificationStarter() {}

  @Inject
  public VerificationStarter(RunningVerifications running) {
    this.running = running;
  }

  void start(@Observes(during = TransactionPhase.AFTER_SUCCESS) Requested requested) {
    running.run(requested.id());
  }
}
