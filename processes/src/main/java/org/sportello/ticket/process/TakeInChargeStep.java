package org.sportello.ticket.process;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.sportello.platform.engine.Inputs;
import org.sportello.platform.engine.Step;
import org.sportello.platform.engine.Step.Output;
import org.sportello.ticket.application.ActingOnTickets;

/** Makes whoever acts now responsible for the ticket and turns it open. */
@Step(
    en = "Take in charge",
    it = "Prendi in carico",
    help = "Makes whoever acts now responsible for the ticket and turns it open.",
    helpIt = "Rende responsabile del ticket chi agisce ora e lo apre.",
    outputs = {
      @Output(name = "isFirstTake", en = "whether nobody had the ticket in charge before")
    })
@Named("takeInCharge")
@ApplicationScoped
public class TakeInChargeStep implements JavaDelegate {

  private final ActingOnTickets tickets;

  protected TakeInChargeStep() {
    this(null);
  }

  @Inject
  public TakeInChargeStep(ActingOnTickets tickets) {
    this.tickets = tickets;
  }

  @Override
  public void execute(DelegateExecution execution) {
    execution.setVariable("isFirstTake", tickets.takeInCharge(Inputs.of(execution).ticket()));
  }
}
