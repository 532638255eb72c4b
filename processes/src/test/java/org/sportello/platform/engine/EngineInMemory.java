package org.sportello.platform.engine;

import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;

/** The engine with our settings in memory, which notes every element and flow that it passes. */
public final class EngineInMemory implements AutoCloseable {

  private final PassedElements passed = new PassedElements();
  private final ProcessEngine engine;

  public EngineInMemory(Map<String, Object> steps, Map<String, Object> helpers) {
    engine = MemoryEngine.of(new FixedBeans(steps, helpers), passed, List.of(passed.flows()));
  }

  public ProcessEngine engine() {
    return engine;
  }

  public PassedElements passed() {
    return passed;
  }

  @Override
  public void close() {
    engine.close();
  }
}
