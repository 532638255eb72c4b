package org.sportello.ledger.process;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.sportello.ledger.application.Checkpoints;
import org.sportello.platform.engine.Step;

/**
 * Seals the heads of all changed chains into the signed tree; nothing happens when none changed.
 */
@Step(
    en = "Sign checkpoint",
    it = "Firma il punto di controllo",
    help = "Seals the heads of all changed chains into the signed tree.",
    helpIt = "Sigilla nell'albero firmato le teste di tutte le catene cambiate.")
@Named("signCheckpoint")
@ApplicationScoped
public class SignCheckpointStep implements JavaDelegate {

  private final Checkpoints checkpoints;

  protected SignCheckpointStep() {
    this(null);
  }

  @Inject
  public SignCheckpointStep(Checkpoints checkpoints) {
    this.checkpoints = checkpoints;
  }

  @Override
  public void execute(DelegateExecution execution) {
    checkpoints.sign();
  }
}
