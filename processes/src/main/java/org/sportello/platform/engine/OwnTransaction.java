package org.sportello.platform.engine;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;

/**
 * Does work in a transaction of its own from within a job, with an engine command of its own: what
 * the engine does in it is written when it ends, not when the job does.
 */
@ApplicationScoped
public class OwnTransaction {

  private final Engine engine;

  protected OwnTransaction() {
    this(null);
  }

  @Inject
  public OwnTransaction(Engine engine) {
    this.engine = engine;
  }

  /** Does the work; when it fails, all of it is undone. */
  public void run(Runnable work) {
    ((ProcessEngineConfigurationImpl) engine.get().getProcessEngineConfiguration())
        .getCommandExecutorTxRequiresNew()
        .execute(
            context -> {
              work.run();
              return null;
            });
  }
}
