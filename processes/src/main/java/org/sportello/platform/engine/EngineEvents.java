package org.sportello.platform.engine;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.sportello.ledger.application.Ledger;
import org.sportello.platform.acting.Acting;

/** Connects what the engine does to the ledger and to the acting context. */
@ApplicationScoped
public class EngineEvents {

  private final Ledger ledger;
  private final Acting acting;

  protected EngineEvents() {
    this(null, null);
  }

  @Inject
  public EngineEvents(Ledger ledger, Acting acting) {
    this.ledger = ledger;
    this.acting = acting;
  }

  /** Makes that engine tell the ledger what it does, and the steps where they are. */
  public void listenTo(ProcessEngineConfigurationImpl configuration) {
    configuration.setHistoryEventHandler(new LedgerHistoryEventHandler(ledger, acting));
    configuration.setDelegateInterceptor(new ActingDelegateInterceptor(acting));
  }
}
