package org.sportello.platform.engine;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.List;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.sportello.ledger.application.Ledger;
import org.sportello.platform.acting.Acting;

/** Connects what the engine does to the ledger and to the acting context. */
@ApplicationScoped
public class EngineEvents {

  private final Ledger ledger;
  private final Acting acting;
  private final Iterable<FailedProcess> failures;

  protected EngineEvents() {
    this(null, null, List.of());
  }

  @Inject
  public EngineEvents(Ledger ledger, Acting acting, @Any Instance<FailedProcess> failures) {
    this(ledger, acting, (Iterable<FailedProcess>) failures);
  }

  /** For an engine outside the server. */
  public EngineEvents(Ledger ledger, Acting acting, Iterable<FailedProcess> failures) {
    this.ledger = ledger;
    this.acting = acting;
    this.failures = failures;
  }

  /** Makes that engine tell the ledger what it does, and the steps where they are. */
  public void listenTo(ProcessEngineConfigurationImpl configuration) {
    configuration.setHistoryEventHandler(new LedgerHistoryEventHandler(ledger, acting));
    configuration.setDelegateInterceptor(new ActingDelegateInterceptor(acting));
    configuration.setCustomIncidentHandlers(
        List.of(
            new FailedJobs(
                failed ->
                    failures.forEach(
                        listener -> listener.gaveUp(failed.businessKey(), failed.element())))));
  }
}
