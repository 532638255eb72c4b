package org.sportello.ticket.process;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.sportello.platform.engine.Inputs;
import org.sportello.platform.engine.Step;
import org.sportello.platform.engine.Step.Output;

/** Says whether it is known to which organisation the requester belongs. */
@Step(
    en = "Find out who asks",
    it = "Stabilisci chi chiede",
    help = "Says whether it is known to which organisation the requester belongs.",
    helpIt = "Dice se si sa a quale organizzazione appartiene il richiedente.",
    outputs = {@Output(name = "isRequesterKnown", en = "true or false")})
@Named("identifyRequester")
@ApplicationScoped
public class IdentifyRequesterStep implements JavaDelegate {

  private final TicketFacts facts;

  protected IdentifyRequesterStep() {
    this(null);
  }

  @Inject
  public IdentifyRequesterStep(TicketFacts facts) {
    this.facts = facts;
  }

  @Override
  public void execute(DelegateExecution execution) {
    execution.setVariable("isRequesterKnown", facts.requesterKnown(Inputs.of(execution).ticket()));
  }
}
