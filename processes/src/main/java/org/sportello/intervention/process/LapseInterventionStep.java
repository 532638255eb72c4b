package org.sportello.intervention.process;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.sportello.intervention.application.Interventions;
import org.sportello.platform.engine.Inputs;
import org.sportello.platform.engine.Step;
import org.sportello.platform.engine.Step.Input;

/** Lets a request to intervene lapse to which nobody has consented. */
@Step(
    en = "Let intervention lapse",
    it = "Fai decadere l’intervento",
    help = "Lets a request to intervene by hand lapse to which nobody has consented in time.",
    helpIt =
        "Fa decadere la richiesta di intervenire a mano a cui nessuno ha acconsentito in tempo.",
    inputs =
        @Input(name = "interventionId", en = "Key of the request", it = "Chiave della richiesta"))
@Named("lapseIntervention")
@ApplicationScoped
public class LapseInterventionStep implements JavaDelegate {

  private final Interventions interventions;

  protected LapseInterventionStep() {
    this(null);
  }

  @Inject
  public LapseInterventionStep(Interventions interventions) {
    this.interventions = interventions;
  }

  @Override
  public void execute(DelegateExecution execution) {
    interventions.lapse(Inputs.of(execution).number("interventionId"));
  }
}
