package org.sportello.benchmark.floor;

import org.camunda.bpm.dmn.engine.DmnDecisionResult;

/** Reads one output of a table's result. */
public final class TableResults {

  /** The output of this name. */
  public Object entry(DmnDecisionResult result, String name) {
    return result.getFirstResult().get(name);
  }
}
