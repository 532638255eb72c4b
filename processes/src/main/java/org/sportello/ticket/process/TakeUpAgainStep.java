package org.sportello.ticket.process;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.sportello.platform.engine.Inputs;
import org.sportello.platform.engine.Step;
import org.sportello.ticket.application.MergingTickets;

/** Turns a ticket that was closed as a duplicate back to what it was. */
@Step(
    en = "Take duplicate up again",
    it = "Riprendi il duplicato",
    help =
        "Turns a ticket that was closed as a duplicate back to what it was, and parts its people from the original.",
    helpIt =
        "Riporta com'era un ticket chiuso come duplicato e separa le sue persone dall'originale.")
@Named("takeUpAgain")
@ApplicationScoped
public class TakeUpAgainStep implements JavaDelegate {

  private final MergingTickets merging;

  protected TakeUpAgainStep() {
    this(null);
  }

  @Inject
  public TakeUpAgainStep(MergingTickets merging) {
    this.merging = merging;
  }

  @Override
  public void execute(DelegateExecution execution) {
    merging.takeUpAgain(Inputs.of(execution).ticket());
  }
}
