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

/**
 * Says which agreed time has just been used up by three quarters or wholly, each once, and that the
 * watch is over when the ticket is solved or closed.
 */
@Step(
    en = "Check targets",
    it = "Controlla gli obiettivi",
    help =
        "Says which agreed time has just been used up by three quarters or wholly, each once, and that the watch is over when the ticket is solved or closed.",
    helpIt =
        "Dice quale tempo concordato è appena trascorso per tre quarti o per intero, ciascuno una volta, e che il controllo finisce quando il ticket è risolto o chiuso.",
    outputs = {
      @Output(name = "slaOutcome", en = "none, atRisk, breached, or stopped"),
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
    long ticket = TicketNumber.of(Inputs.of(execution).ticket()).id();
    Optional<Crossing> crossing = clocks.check(ticket, clock.instant());
    boolean isStopped = clocks.isStopped(ticket);
    Threshold threshold = crossing.map(Crossing::threshold).orElse(null);
    execution.setVariable("slaOutcome", isStopped ? "stopped" : outcome(threshold));
    execution.setVariable("isUpdateDue", !isStopped && threshold == Threshold.UPDATE_DUE);
  }

  private static String outcome(Threshold threshold) {
    if (threshold == Threshold.BREACHED) {
      return "breached";
    }
    return threshold == Threshold.AT_RISK ? "atRisk" : "none";
  }
}
