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

/** Keeps a mail that no person wrote, with the reason, without touching any ticket. */
@Step(
    en = "Set the mail aside",
    it = "Metti da parte la mail",
    help = "Keeps a mail that no person wrote, with the reason, without touching any ticket.",
    helpIt =
        "Conserva una mail che nessuna persona ha scritto, con il motivo, senza toccare alcun ticket.",
    inputs = {
      @Input(name = "mailId", en = "Key of the mail", it = "Chiave della mail"),
      @Input(name = "reason", en = "Why it is set aside", it = "Perché è messa da parte")
    })
@Named("setMailAside")
@ApplicationScoped
public class SetMailAsideStep implements JavaDelegate {

  private final ReceivingMail mail;

  protected SetMailAsideStep() {
    this(null);
  }

  @Inject
  public SetMailAsideStep(ReceivingMail mail) {
    this.mail = mail;
  }

  @Override
  public void execute(DelegateExecution execution) {
    Inputs inputs = Inputs.of(execution);
    mail.setAside(inputs.number("mailId"), inputs.text("reason"));
  }
}
