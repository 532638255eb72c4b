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
 * Records why a ticket moves on the ladder; by hand upwards only with an attempt and a reason
 * (003-05).
 */
@Step(
    en = "Record escalation",
    it = "Registra il passaggio",
    help =
        "Records why a ticket moves on the ladder; by hand upwards only with an attempt and a reason (003-05).",
    helpIt =
        "Registra perché un ticket si muove sulla scala; a mano verso l'alto solo con un tentativo e un motivo (003-05).",
    inputs = {
      @Input(
          name = "trigger",
          en = "Why it moves",
          it = "Perché si muove",
          options = {"manual", "breach", "reopened"}),
      @Input(
          name = "direction",
          en = "up or down",
          it = "up o down",
          options = {"up", "down"}),
      @Input(
          name = "attempt",
          en = "What was tried",
          it = "Che cosa è stato tentato",
          required = false),
      @Input(name = "reason", en = "Reason", it = "Motivo", required = false)
    })
@Named("recordEscalation")
@ApplicationScoped
public class RecordEscalationStep implements JavaDelegate {

  private final ActingOnTickets tickets;

  protected RecordEscalationStep() {
    this(null);
  }

  @Inject
  public RecordEscalationStep(ActingOnTickets tickets) {
    this.tickets = tickets;
  }

  @Override
  public void execute(DelegateExecution execution) {
    Inputs inputs = Inputs.of(execution);
    tickets.recordEscalation(
        inputs.ticket(),
        inputs.text("trigger"),
        inputs.text("direction"),
        inputs.textOrNull("attempt"),
        inputs.textOrNull("reason"));
  }
}
