package org.sportello.processdesign.process;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.sportello.platform.engine.Step;
import org.sportello.platform.engine.Step.Input;

/** Puts an approved change of a process into force, at the date that was set for it. */
@Step(
    en = "Put change into force",
    it = "Metti in vigore la modifica",
    help =
        "Deploys a change that was approved for this date; it lapses where the process was changed since.",
    helpIt =
        "Mette in vigore una modifica approvata per questa data; decade se nel frattempo il processo è cambiato.",
    inputs = @Input(name = "proposal", en = "Key of the proposal", it = "Chiave della proposta"))
@Named("putIntoForce")
@ApplicationScoped
public class PutIntoForceStep implements JavaDelegate {

  private final Enforcement enforcement;

  protected PutIntoForceStep() {
    this(null);
  }

  @Inject
  public PutIntoForceStep(Enforcement enforcement) {
    this.enforcement = enforcement;
  }

  @Override
  public void execute(DelegateExecution execution) {
    enforcement.atItsDate(((Number) execution.getVariable("proposal")).longValue());
  }
}
