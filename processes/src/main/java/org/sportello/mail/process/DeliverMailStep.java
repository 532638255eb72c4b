package org.sportello.mail.process;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.sportello.mail.application.DeliveringMail;
import org.sportello.platform.engine.Inputs;
import org.sportello.platform.engine.Step;
import org.sportello.platform.engine.Step.Input;
import org.sportello.platform.engine.Step.Output;

/**
 * Hands a queued mail to the mail server after commit; a mail that was sent is never sent again.
 */
@Step(
    en = "Deliver the mail",
    it = "Consegna la mail",
    help =
        "Hands a queued mail to the mail server after commit; a mail that was sent is never sent again.",
    helpIt =
        "Consegna una mail in coda al server di posta dopo il commit; una mail già inviata non parte una seconda volta.",
    inputs = {
      @Input(name = "deliveryId", en = "Key of the queued mail", it = "Chiave della mail in coda")
    },
    outputs = {@Output(name = "deliveryOutcome", en = "sent or refused")},
    outside = true)
@Named("deliverMail")
@ApplicationScoped
public class DeliverMailStep implements JavaDelegate {

  private final DeliveringMail mail;

  protected DeliverMailStep() {
    this(null);
  }

  @Inject
  public DeliverMailStep(DeliveringMail mail) {
    this.mail = mail;
  }

  @Override
  public void execute(DelegateExecution execution) {
    execution.setVariable(
        "deliveryOutcome", mail.deliver(Inputs.of(execution).number("deliveryId")).code());
  }
}
