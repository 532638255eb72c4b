package org.sportello.notice.process;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.sportello.notice.application.StaffNotices;
import org.sportello.platform.engine.Inputs;
import org.sportello.platform.engine.Step;
import org.sportello.platform.engine.Step.Input;

/** Tells the assignee, the team or its supervisor by mail; never nobody. */
@Step(
    en = "Notify staff",
    it = "Avvisa il personale",
    help = "Tells the assignee, the team or its supervisor by mail; never nobody.",
    helpIt = "Avvisa per mail l'assegnatario, il gruppo o il suo responsabile; mai nessuno.",
    inputs = {
      @Input(
          name = "audience",
          en = "Whom",
          it = "Chi",
          options = {"assignee", "team", "supervisor"}),
      @Input(
          name = "notice",
          en = "What they are told",
          it = "Che cosa",
          options = {
            "bad-rating-waiting",
            "mail-refused",
            "no-further-level",
            "no-progress",
            "reopened-often",
            "requester-silent",
            "take-waiting",
            "third-party-silent",
            "ticket-assigned",
            "ticket-moved",
            "time-at-risk",
            "time-breached",
            "triage-waiting",
            "update-due"
          })
    })
@Named("notifyStaff")
@ApplicationScoped
public class NotifyStaffStep implements JavaDelegate {

  private final StaffNotices notices;

  protected NotifyStaffStep() {
    this(null);
  }

  @Inject
  public NotifyStaffStep(StaffNotices notices) {
    this.notices = notices;
  }

  @Override
  public void execute(DelegateExecution execution) {
    Inputs inputs = Inputs.of(execution);
    notices.tell(inputs.ticket(), inputs.text("audience"), inputs.text("notice"));
  }
}
