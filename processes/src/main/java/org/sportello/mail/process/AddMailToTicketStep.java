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
 * Adds the mail to the conversation of its ticket, whose process is told that the requester
 * replied.
 */
@Step(
    en = "Add the mail to its ticket",
    it = "Aggiungi la mail al suo ticket",
    help =
        "Adds the mail to the conversation of its ticket, whose process is told that the requester replied.",
    helpIt =
        "Aggiunge la mail alla conversazione del suo ticket e dice al processo che il richiedente ha risposto.",
    inputs = {@Input(name = "mailId", en = "Key of the mail", it = "Chiave della mail")})
@Named("addMailToTicket")
@ApplicationScoped
public class AddMailToTicketStep implements JavaDelegate {

  private final ReceivingMail mail;

  protected AddMailToTicketStep() {
    this(null);
  }

  @Inject
  public AddMailToTicketStep(ReceivingMail mail) {
    this.mail = mail;
  }

  @Override
  public void execute(DelegateExecution execution) {
    mail.addToTicket(Inputs.of(execution).number("mailId"));
  }
}
