package org.sportello.ticket.process;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Duration;
import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.sportello.platform.engine.Inputs;
import org.sportello.platform.engine.Step;
import org.sportello.platform.engine.Step.Input;
import org.sportello.platform.engine.Step.Output;
import org.sportello.ticket.application.ActingOnTickets;

/** Notes on a pending ticket until when its requester is waited for (002-09). */
@Step(
    en = "Note when to ask again",
    it = "Annota quando richiedere",
    help = "Notes on a pending ticket until when its requester is waited for (002-09).",
    helpIt = "Annota su un ticket in attesa fino a quando si aspetta il richiedente (002-09).",
    inputs = {@Input(name = "period", en = "Period to wait", it = "Periodo di attesa")},
    outputs = {@Output(name = "askAgainAt", en = "when the process goes on by itself")})
@Named("expectAnswer")
@ApplicationScoped
public class ExpectAnswerStep implements JavaDelegate {

  private final ActingOnTickets tickets;

  protected ExpectAnswerStep() {
    this(null);
  }

  @Inject
  public ExpectAnswerStep(ActingOnTickets tickets) {
    this.tickets = tickets;
  }

  @Override
  public void execute(DelegateExecution execution) {
    Inputs inputs = Inputs.of(execution);
    Duration period = Duration.parse(inputs.text("period"));
    execution.setVariable("askAgainAt", Date.from(tickets.expectAnswer(inputs.ticket(), period)));
  }
}
