package org.sportello.ticket.process;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.sportello.platform.engine.Step;
import org.sportello.platform.engine.Step.Output;

/** Counts tickets that nothing will ever wake up; there must be none (003-18). */
@Step(
    en = "Count forgotten tickets",
    it = "Conta i ticket dimenticati",
    help = "Counts tickets that nothing will ever wake up; there must be none (003-18).",
    helpIt = "Conta i ticket che niente risveglierà mai; non ce ne devono essere (003-18).",
    outputs = {@Output(name = "forgotten", en = "how many there are")})
@Named("countTicketsWithoutWakeUp")
@ApplicationScoped
public class CountTicketsWithoutWakeUpStep implements JavaDelegate {

  private final WakeUps wakeUps;

  protected CountTicketsWithoutWakeUpStep() {
    this(null);
  }

  @Inject
  public CountTicketsWithoutWakeUpStep(WakeUps wakeUps) {
    this.wakeUps = wakeUps;
  }

  @Override
  public void execute(DelegateExecution execution) {
    execution.setVariable("forgotten", wakeUps.check());
  }
}
