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
 * Says whether a person wrote a mail, or a machine, a list or we ourselves (RFC 3834, RFC 3464); an
 * unreadable mail is quarantined.
 */
@Step(
    en = "Find out who wrote the mail",
    it = "Stabilisci chi ha scritto la mail",
    help =
        "Says whether a person wrote a mail, or a machine, a list or we ourselves (RFC 3834, RFC 3464); an unreadable mail is quarantined.",
    helpIt =
        "Dice se una mail l'ha scritta una persona o una macchina, una lista o noi stessi (RFC 3834, RFC 3464); una mail illeggibile va in quarantena.",
    inputs = {@Input(name = "mailId", en = "Key of the mail", it = "Chiave della mail")},
    outputs = {
      @Output(name = "mailClass", en = "person, auto-reply, bounce, list, own, flood or unreadable")
    })
@Named("classifyMail")
@ApplicationScoped
public class ClassifyMailStep implements JavaDelegate {

  private final ReceivingMail mail;

  protected ClassifyMailStep() {
    this(null);
  }

  @Inject
  public ClassifyMailStep(ReceivingMail mail) {
    this.mail = mail;
  }

  @Override
  public void execute(DelegateExecution execution) {
    execution.setVariable("mailClass", mail.classify(Inputs.of(execution).number("mailId")).code());
  }
}
