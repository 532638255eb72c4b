package org.sportello.privacy.process;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.sportello.platform.engine.Step;
import org.sportello.platform.engine.Step.Output;
import org.sportello.privacy.application.Retention;

/** Destroys the next part of the personal data that are older than they may be. */
@Step(
    en = "Destroy personal data that are too old",
    it = "Distruggi i dati personali troppo vecchi",
    help =
        "Destroys a part of what is older than the retention periods say; legal holds prevent it.",
    helpIt =
        "Distrugge una parte di ciò che è più vecchio dei periodi di conservazione; i blocchi legali lo impediscono.",
    outputs = @Output(name = "hasMoreTooOld", en = "whether more may be too old: true, false"))
@Named("applyRetention")
@ApplicationScoped
public class ApplyRetentionStep implements JavaDelegate {

  private final Retention retention;

  protected ApplyRetentionStep() {
    this(null);
  }

  @Inject
  public ApplyRetentionStep(Retention retention) {
    this.retention = retention;
  }

  @Override
  public void execute(DelegateExecution execution) {
    execution.setVariable("hasMoreTooOld", retention.applyNext());
  }
}
