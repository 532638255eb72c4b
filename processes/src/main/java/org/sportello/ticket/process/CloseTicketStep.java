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
import org.sportello.ticket.domain.ClosureKind;

/** Ends the ticket; how it ended is a fact of its own (001-07). */
@Step(
    en = "Close ticket",
    it = "Chiudi il ticket",
    help = "Ends the ticket; how it ended is a fact of its own (001-07).",
    helpIt = "Conclude il ticket; come si è concluso è un fatto a sé (001-07).",
    inputs = {
      @Input(
          name = "closureKind",
          en = "How it ended",
          it = "Come è finito",
          options = {
            "confirmed",
            "confirmed-by-staff",
            "ex-officio",
            "cancelled",
            "duplicate",
            "refused"
          }),
      @Input(name = "reason", en = "Reason", it = "Motivo", required = false)
    })
@Named("closeTicket")
@ApplicationScoped
public class CloseTicketStep implements JavaDelegate {

  private final WorkingOnTickets tickets;

  protected CloseTicketStep() {
    this(null);
  }

  @Inject
  public CloseTicketStep(WorkingOnTickets tickets) {
    this.tickets = tickets;
  }

  @Override
  public void execute(DelegateExecution execution) {
    Inputs inputs = Inputs.of(execution);
    tickets.close(
        inputs.ticket(),
        Coded.of(ClosureKind.class, inputs.text("closureKind")),
        inputs.textOrNull("reason"));
  }
}
