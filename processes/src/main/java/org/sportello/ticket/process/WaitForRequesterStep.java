package org.sportello.ticket.process;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.sportello.platform.engine.Inputs;
import org.sportello.platform.engine.Step;
import org.sportello.platform.engine.Step.Input;
import org.sportello.ticket.application.ActingOnTickets;

/** Puts the question to the requester, if there is one, and turns the ticket pending. */
@Step(
    en = "Wait for requester",
    it = "Attendi il richiedente",
    help = "Puts the question to the requester, if there is one, and turns the ticket pending.",
    helpIt = "Rivolge la domanda al richiedente, se c'è, e mette il ticket in attesa.",
    inputs = {
      @Input(
          name = "question",
          en = "Question, as the requester reads it",
          it = "Domanda, come la legge il richiedente",
          required = false)
    })
@Named("waitForRequester")
@ApplicationScoped
public class WaitForRequesterStep implements JavaDelegate {

  private final ActingOnTickets tickets;

  protected WaitForRequesterStep() {
    this(null);
  }

  @Inject
  public WaitForRequesterStep(ActingOnTickets tickets) {
    this.tickets = tickets;
  }

  @Override
  public void execute(DelegateExecution execution) {
    Inputs inputs = Inputs.of(execution);
    tickets.askRequester(inputs.ticket(), inputs.textOrNull("question"));
  }
}
