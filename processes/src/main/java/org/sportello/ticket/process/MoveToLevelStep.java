package org.sportello.ticket.process;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.sportello.platform.engine.Inputs;
import org.sportello.platform.engine.Step;
import org.sportello.platform.engine.Step.Input;
import org.sportello.ticket.application.WorkingOnTickets;

/** Hands the ticket to the level above or below and assigns a suited agent there. */
@Step(
    en = "Move on the ladder",
    it = "Muovi sulla scala",
    help = "Hands the ticket to the level above or below and assigns a suited agent there.",
    helpIt = "Passa il ticket al livello sopra o sotto e lo assegna lì a una persona adatta.",
    inputs = {
      @Input(
          name = "direction",
          en = "up or down",
          it = "up o down",
          options = {"up", "down"})
    })
@Named("moveToLevel")
@ApplicationScoped
public class MoveToLevelStep implements JavaDelegate {

  private final WorkingOnTickets tickets;

  protected MoveToLevelStep() {
    this(null);
  }

  @Inject
  public MoveToLevelStep(WorkingOnTickets tickets) {
    this.tickets = tickets;
  }

  @Override
  public void execute(DelegateExecution execution) {
    Inputs inputs = Inputs.of(execution);
    tickets.moveOnLadder(inputs.ticket(), inputs.text("direction").equals("up") ? 1 : -1);
    tickets.assignSuitedAgent(inputs.ticket());
  }
}
