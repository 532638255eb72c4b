package org.sportello.ticket.process;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.sportello.platform.code.Coded;
import org.sportello.platform.engine.Inputs;
import org.sportello.platform.engine.Step;
import org.sportello.platform.engine.Step.Input;
import org.sportello.ticket.application.WorkingOnTickets;
import org.sportello.ticket.domain.Priority;

/** Sets the order of work that a table or a person has decided. */
@Step(
    en = "Set priority",
    it = "Imposta la priorità",
    help = "Sets the order of work that a table or a person has decided.",
    helpIt = "Imposta l'ordine di lavoro deciso da una tabella o da una persona.",
    inputs = {
      @Input(
          name = "priority",
          en = "Priority",
          it = "Priorità",
          options = {"low", "normal", "high", "urgent"})
    })
@Named("setPriority")
@ApplicationScoped
public class SetPriorityStep implements JavaDelegate {

  private final WorkingOnTickets tickets;

  protected SetPriorityStep() {
    this(null);
  }

  @Inject
  public SetPriorityStep(WorkingOnTickets tickets) {
    this.tickets = tickets;
  }

  @Override
  public void execute(DelegateExecution execution) {
    Inputs inputs = Inputs.of(execution);
    tickets.prioritise(inputs.ticket(), Coded.of(Priority.class, inputs.text("priority")));
  }
}
