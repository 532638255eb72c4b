package org.sportello.ticket.process;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.sportello.platform.engine.Inputs;
import org.sportello.platform.engine.Step;
import org.sportello.platform.engine.Step.Output;
import org.sportello.ticket.application.WorkingOnTickets;

/** Turns a solved ticket open again and counts how often that happened. */
@Step(
    en = "Reopen ticket",
    it = "Riapri il ticket",
    help = "Turns a solved ticket open again and counts how often that happened.",
    helpIt = "Riapre un ticket risolto e conta quante volte è accaduto.",
    outputs = {@Output(name = "reopenings", en = "how often the ticket was reopened")})
@Named("reopenTicket")
@ApplicationScoped
public class ReopenTicketStep implements JavaDelegate {

  private final WorkingOnTickets tickets;

  protected ReopenTicketStep() {
    this(null);
  }

  @Inject
  public ReopenTicketStep(WorkingOnTickets tickets) {
    this.tickets = tickets;
  }

  @Override
  public void execute(DelegateExecution execution) {
    execution.setVariable("reopenings", (long) tickets.reopen(Inputs.of(execution).ticket()));
  }
}
