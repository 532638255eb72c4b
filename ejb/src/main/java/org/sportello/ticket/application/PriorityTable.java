package org.sportello.ticket.application;

import java.util.Optional;
import org.sportello.ticket.domain.Impact;
import org.sportello.ticket.domain.Priority;
import org.sportello.ticket.domain.Urgency;

/** The table of the process owners that turns facts into a priority; the engine answers it. */
public interface PriorityTable {

  /**
   * What the table says of these facts in the version that a ticket opened now would meet. Asking
   * decides nothing and leaves no trace.
   *
   * @param plan a plan's code, or null
   * @param product a product's code, or null
   * @return nothing where no rule fires and a person has to decide
   */
  Optional<Priority> of(Impact impact, Urgency urgency, String plan, String product);
}
