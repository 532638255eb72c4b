package org.sportello.ticket.process;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.sportello.platform.engine.Inputs;
import org.sportello.platform.engine.Step;
import org.sportello.platform.engine.Step.Input;
import org.sportello.ticket.application.WaitingForThirdParties;

/** Records what the supplier has answered; the wait for them is over. */
@Step(
    en = "Record third-party answer",
    it = "Registra la risposta della terza parte",
    help = "Records what the supplier has answered; the wait for them is over.",
    helpIt = "Registra che cosa ha risposto il fornitore; l'attesa è finita.",
    inputs = {@Input(name = "answer", en = "Answer", it = "Risposta", required = false)})
@Named("recordThirdPartyAnswer")
@ApplicationScoped
public class RecordThirdPartyAnswerStep implements JavaDelegate {

  private final WaitingForThirdParties waits;

  protected RecordThirdPartyAnswerStep() {
    this(null);
  }

  @Inject
  public RecordThirdPartyAnswerStep(WaitingForThirdParties waits) {
    this.waits = waits;
  }

  @Override
  public void execute(DelegateExecution execution) {
    Inputs inputs = Inputs.of(execution);
    waits.end(inputs.ticket(), inputs.textOrNull("answer"));
  }
}
