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

/** Records the solution and turns the ticket solved; the requester may still say otherwise. */
@Step(
    en = "Resolve ticket",
    it = "Risolvi il ticket",
    help =
        "Records the solution and turns the ticket solved; the requester may still say otherwise.",
    helpIt =
        "Registra la soluzione e dà il ticket per risolto; il richiedente può ancora dire di no.",
    inputs = {
      @Input(
          name = "resolution",
          en = "Solution, as the requester reads it",
          it = "Soluzione, come la legge il richiedente")
    })
@Named("resolveTicket")
@ApplicationScoped
public class ResolveTicketStep implements JavaDelegate {

  private final WorkingOnTickets tickets;

  protected ResolveTicketStep() {
    this(null);
  }

  @Inject
  public ResolveTicketStep(WorkingOnTickets tickets) {
    this.tickets = tickets;
  }

  @Override
  public void execute(DelegateExecution execution) {
    Inputs inputs = Inputs.of(execution);
    tickets.resolve(inputs.ticket(), inputs.text("resolution"));
  }
}
