package org.sportello.notice.process;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Duration;
import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.sportello.notice.application.RequesterNotices;
import org.sportello.platform.engine.Inputs;
import org.sportello.platform.engine.Step;
import org.sportello.platform.engine.Step.Input;

/** Writes to the requester by template, in their language; the mail leaves after commit. */
@Step(
    en = "Send e-mail to requester",
    it = "Invia una mail al richiedente",
    help = "Writes to the requester by template, in their language; the mail leaves after commit.",
    helpIt =
        "Scrive al richiedente secondo un modello, nella sua lingua; la mail parte dopo il commit.",
    inputs = {
      @Input(
          name = "template",
          en = "Which mail",
          it = "Quale mail",
          ownersMails = true,
          options = {
            "taken-in-charge",
            "solved",
            "closed-ex-officio",
            "survey",
            "not-entitled",
            "missing-facts",
            "waiting-for-third-party",
            "reminder",
            "merged"
          }),
      @Input(
          name = "deadline",
          en = "Period that the mail announces, ISO 8601",
          it = "Periodo che la mail annuncia, ISO 8601",
          required = false),
      @Input(
          name = "details",
          en = "Codes of reasons or facts, separated by commas",
          it = "Codici di motivi o informazioni, separati da virgole",
          required = false)
    })
@Named("sendEmail")
@ApplicationScoped
public class SendEmailStep implements JavaDelegate {

  private final RequesterNotices notices;

  protected SendEmailStep() {
    this(null);
  }

  @Inject
  public SendEmailStep(RequesterNotices notices) {
    this.notices = notices;
  }

  @Override
  public void execute(DelegateExecution execution) {
    Inputs inputs = Inputs.of(execution);
    String deadline = inputs.textOrNull("deadline");
    String details = inputs.textOrNull("details");
    notices.write(
        inputs.ticket(),
        inputs.text("template"),
        deadline == null ? null : Duration.parse(deadline),
        details == null ? List.of() : List.of(details.split(",", -1)));
  }
}
