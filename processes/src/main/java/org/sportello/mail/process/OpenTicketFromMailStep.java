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

/** Opens a ticket with the mail as its first message, and starts its life. */
@Step(
    en = "Open a ticket from the mail",
    it = "Apri un ticket dalla mail",
    help = "Opens a ticket with the mail as its first message, and starts its life.",
    helpIt = "Apre un ticket con la mail come primo messaggio e ne avvia la vita.",
    inputs = {@Input(name = "mailId", en = "Key of the mail", it = "Chiave della mail")})
@Named("openTicketFromMail")
@ApplicationScoped
public class OpenTicketFromMailStep implements JavaDelegate {

  private final ReceivingMail mail;

  protected OpenTicketFromMailStep() {
    this(null);
  }

  @Inject
  public OpenTicketFromMailStep(ReceivingMail mail) {
    this.mail = mail;
  }

  @Override
  public void execute(DelegateExecution execution) {
    mail.openTicket(Inputs.of(execution).number("mailId"));
  }
}
