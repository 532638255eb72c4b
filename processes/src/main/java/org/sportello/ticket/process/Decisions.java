package org.sportello.ticket.process;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import org.camunda.bpm.dmn.engine.DmnDecisionResult;
import org.sportello.platform.engine.ExpressionHelper;

/** Reads one output of a table that may have found no rule. */
@ExpressionHelper(help = "One output of a table's result, or nothing when no rule fired.")
@Named("decisions")
@ApplicationScoped
public class Decisions {

  /** The output of this name, or null when no rule fired. */
  public Object entry(DmnDecisionResult result, String name) {
    return result == null || result.isEmpty() ? null : result.getFirstResult().get(name);
  }
}
