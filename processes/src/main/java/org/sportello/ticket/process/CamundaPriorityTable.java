package org.sportello.ticket.process;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.camunda.bpm.dmn.engine.DmnDecisionResult;
import org.camunda.bpm.engine.variable.Variables;
import org.sportello.platform.code.Coded;
import org.sportello.platform.engine.Engine;
import org.sportello.ticket.application.PriorityTable;
import org.sportello.ticket.domain.Impact;
import org.sportello.ticket.domain.Priority;
import org.sportello.ticket.domain.Urgency;

/** Asks the latest deployed table {@code Priority}. */
@ApplicationScoped
public class CamundaPriorityTable implements PriorityTable {

  private static final String TABLE = "Priority";

  private final Engine engine;

  protected CamundaPriorityTable() {
    this(null);
  }

  @Inject
  public CamundaPriorityTable(Engine engine) {
    this.engine = engine;
  }

  @Override
  public Optional<Priority> of(Impact impact, Urgency urgency, String plan, String product) {
    DmnDecisionResult result =
        engine
            .get()
            .getDecisionService()
            .evaluateDecisionByKey(TABLE)
            .variables(
                Variables.putValue("impact", impact.code())
                    .putValue("urgency", urgency.code())
                    .putValue("plan", plan)
                    .putValue("product", product))
            .evaluate();
    return result.isEmpty()
        ? Optional.empty()
        : Optional.of(Coded.of(Priority.class, (String) result.getFirstResult().get("priority")));
  }
}
