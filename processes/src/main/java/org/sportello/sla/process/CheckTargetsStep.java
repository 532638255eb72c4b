package org.sportello.sla.process;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.sportello.platform.engine.Inputs;
import org.sportello.platform.engine.Step;
import org.sportello.platform.engine.Step.Output;
import org.sportello.sla.application.SlaClocks;
import org.sportello.sla.domain.Crossing;
import org.sportello.sla.domain.Threshold;
import org.sportello.ticket.domain.TicketNumber;

/** Says which agreed time has just been used up by three quarters or wholly, each once. */
@Step(
    en = "Check targets",
    it = "Controlla gli obiettivi",
    help = "Says which agreed time has just been used up by three quarters or wholly, each once.",
    outputs = {
      @Output(name = "slaOutcome", en = "none, atRisk or breached"),
      @Output(name = "isUpdateDue", en = "whether the requester is due an update")
    })
@Named("checkTargets")
@ApplicationScoped
public class CheckTargetsStep implements JavaDelegate {

  private final SlaClocks clocks;
  private final Clock clock;

  protected CheckTargetsStep() {
    this(null, null);
  }

  @Inject
  public CheckTargetsStep(SlaClocks clocks, Clock clock) {
    this.clocks = clocks;
    this.clock = clock;
  }

  @Override
  public void execute(DelegateExecution execution) {
    String ticket = Inputs.of(execution).ticket();
    Optional<Crossing> crossing = clocks.check(TicketNumber.of(ticket).id(), clock.instant());
    Threshold threshold = crossing.map(Crossing::threshold).orElse(null);
    execution.setVariable("slaOutcome", outcome(threshold));
    execution.setVariable("isUpdateDue", threshold == Threshold.UPDATE_DUE);
  }

  private static String outcome(Threshold threshold) {
    if (threshold == Threshold.BREACHED) {
      return "breached";
    }
    return threshold == Threshold.AT_RISK ? "atRisk" : "none";
  }
}
