package org.sportello.ticket.process;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.sportello.platform.engine.Inputs;
import org.sportello.platform.engine.Step;
import org.sportello.ticket.application.MergingTickets;

/** Lets the people of a duplicate follow its original, and says so in both conversations. */
@Step(
    en = "Join duplicate to its original",
    it = "Unisci il duplicato al suo originale",
    help =
        "Lets whoever asked, and whoever follows the duplicate, follow the original, and says so in both conversations; use it before the duplicate is closed.",
    helpIt =
        "Fa seguire l'originale a chi ha chiesto e a chi segue il duplicato, e lo dice in entrambe le conversazioni; va usato prima di chiudere il duplicato.")
@Named("joinOriginal")
@ApplicationScoped
public class JoinOriginalStep implements JavaDelegate {

  private final MergingTickets merging;

  protected JoinOriginalStep() {
    this(null);
  }

  @Inject
  public JoinOriginalStep(MergingTickets merging) {
    this.merging = merging;
  }

  @Override
  public void execute(DelegateExecution execution) {
    merging.joinOriginal(Inputs.of(execution).ticket());
  }
}
