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
import org.sportello.platform.engine.Step.Output;

/**
 * Finds the ticket that a mail belongs to, by its headers, then by the reference in its subject.
 */
@Step(
    en = "Find the ticket of the mail",
    it = "Trova il ticket della mail",
    help =
        "Finds the ticket that a mail belongs to, by its headers, then by the reference in its subject.",
    helpIt =
        "Trova il ticket a cui appartiene una mail, dalle intestazioni, poi dal riferimento nell'oggetto.",
    inputs = {@Input(name = "mailId", en = "Key of the mail", it = "Chiave della mail")},
    outputs = {@Output(name = "mailMatch", en = "open, closed or none")})
@Named("findTicketForMail")
@ApplicationScoped
public class FindTicketForMailStep implements JavaDelegate {

  private final ReceivingMail mail;

  protected FindTicketForMailStep() {
    this(null);
  }

  @Inject
  public FindTicketForMailStep(ReceivingMail mail) {
    this.mail = mail;
  }

  @Override
  public void execute(DelegateExecution execution) {
    execution.setVariable(
        "mailMatch", mail.findTicket(Inputs.of(execution).number("mailId")).kind().code());
  }
}
