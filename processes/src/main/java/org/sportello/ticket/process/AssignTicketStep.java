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

/**
 * Assigns the given agent, or the least senior suited one with the least load when none is given
 * (003-07, 003-23).
 */
@Step(
    en = "Assign ticket",
    it = "Assegna il ticket",
    help =
        "Assigns the given agent, or the least senior suited one with the least load when none is given (003-07, 003-23).",
    helpIt =
        "Assegna la persona indicata o, se non ce n'è una, la meno esperta fra le adatte con meno lavoro (003-07, 003-23).",
    inputs = {
      @Input(
          name = "assignee",
          en = "Agent: id or user name",
          it = "Tecnico: id o nome utente",
          required = false),
      @Input(name = "note", en = "Note for the agent", it = "Nota per il tecnico", required = false)
    })
@Named("assignTicket")
@ApplicationScoped
public class AssignTicketStep implements JavaDelegate {

  private final ActingOnTickets tickets;

  protected AssignTicketStep() {
    this(null);
  }

  @Inject
  public AssignTicketStep(ActingOnTickets tickets) {
    this.tickets = tickets;
  }

  @Override
  public void execute(DelegateExecution execution) {
    Inputs inputs = Inputs.of(execution);
    if (inputs.textOrNull("assignee") == null) {
      tickets.assignSuitedAgent(inputs.ticket());
    } else {
      tickets.assignWithNote(inputs.ticket(), inputs.text("assignee"), inputs.textOrNull("note"));
    }
  }
}
