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

/** Opens a new ticket linked to the closed one that the mail answers. */
@Step(
    en = "Open a follow-up from the mail",
    it = "Apri un seguito dalla mail",
    help = "Opens a new ticket linked to the closed one that the mail answers.",
    helpIt = "Apre un nuovo ticket collegato a quello chiuso a cui la mail risponde.",
    inputs = {@Input(name = "mailId", en = "Key of the mail", it = "Chiave della mail")})
@Named("openFollowUpFromMail")
@ApplicationScoped
public class OpenFollowUpFromMailStep implements JavaDelegate {

  private final ReceivingMail mail;

  protected OpenFollowUpFromMailStep() {
    this(null);
  }

  @Inject
  public OpenFollowUpFromMailStep(ReceivingMail mail) {
    this.mail = mail;
  }

  @Override
  public void execute(DelegateExecution execution) {
    mail.openFollowUp(Inputs.of(execution).number("mailId"));
  }
}
