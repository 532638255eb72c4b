package org.sportello.ticket.application;

import jakarta.ejb.ApplicationException;
import java.util.List;
import org.sportello.platform.failure.Foreseen;

/** The process does not wait for this action from this caller now (409). */
@ApplicationException(rollback = true)
public class ActionNotPermitted extends RuntimeException implements Foreseen {

  private static final long serialVersionUID = 1L;

  private final transient List<OpenAction> permitted;

  public ActionNotPermitted(String action, List<OpenAction> permitted) {
    super("the process does not permit '" + action + "' now");
    this.permitted = List.copyOf(permitted);
  }

  /** What the process permits this caller instead. */
  public List<OpenAction> permitted() {
    return permitted;
  }
}
