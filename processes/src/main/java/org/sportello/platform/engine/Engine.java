package org.sportello.platform.engine;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.camunda.bpm.engine.ProcessEngine;

/** The running engine, started when first asked for. */
@ApplicationScoped
public class Engine {

  private final EngineBootstrap bootstrap;

  protected Engine() {
    this(null);
  }

  @Inject
  public Engine(EngineBootstrap bootstrap) {
    this.bootstrap = bootstrap;
  }

  /** The engine, with the shipped diagrams deployed. */
  public ProcessEngine get() {
    return bootstrap.engine();
  }
}
