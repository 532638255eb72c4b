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

/** Writes to the requester how far the work is (002-11). */
@Step(
    en = "Send interim update",
    it = "Invia un aggiornamento",
    help = "Writes to the requester how far the work is (002-11).",
    helpIt = "Scrive al richiedente a che punto è il lavoro (002-11).",
    inputs = {
      @Input(
          name = "body",
          en = "Text, as the requester reads it",
          it = "Testo, come lo legge il richiedente")
    })
@Named("replyToRequester")
@ApplicationScoped
public class ReplyToRequesterStep implements JavaDelegate {

  private final ActingOnTickets tickets;

  protected ReplyToRequesterStep() {
    this(null);
  }

  @Inject
  public ReplyToRequesterStep(ActingOnTickets tickets) {
    this.tickets = tickets;
  }

  @Override
  public void execute(DelegateExecution execution) {
    Inputs inputs = Inputs.of(execution);
    tickets.updateRequester(inputs.ticket(), inputs.text("body"));
  }
}
