package org.sportello.mail.process;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.sportello.mail.application.ReceivingMail;
import org.sportello.platform.engine.Inputs;
import org.sportello.platform.engine.Step;
import org.sportello.platform.engine.Step.Input;

/**
 * Marks the mail of ours that came back, and enters it into the register of its ticket (RFC 3464).
 */
@Step(
    en = "Record that a mail came back",
    it = "Registra che una mail è tornata indietro",
    help =
        "Marks the mail of ours that came back, and enters it into the register of its ticket (RFC 3464).",
    helpIt =
        "Segna la nostra mail che è tornata indietro e la annota nel registro del suo ticket (RFC 3464).",
    inputs = {@Input(name = "mailId", en = "Key of the mail", it = "Chiave della mail")})
@Named("recordBounce")
@ApplicationScoped
public class RecordBounceStep implements JavaDelegate {

  private final ReceivingMail mail;

  protected RecordBounceStep() {
    this(null);
  }

  @Inject
  public RecordBounceStep(ReceivingMail mail) {
    this.mail = mail;
  }

  @Override
  public void execute(DelegateExecution execution) {
    mail.recordBounce(Inputs.of(execution).number("mailId"));
  }
}
