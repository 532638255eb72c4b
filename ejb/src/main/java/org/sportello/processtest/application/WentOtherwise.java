package org.sportello.processtest.application;

import jakarta.ejb.ApplicationException;
import org.sportello.platform.failure.Foreseen;
import org.sportello.rehearsal.application.Ways.Fork;

/** What is in force takes a ticket another way than it has really gone; nothing was recorded. */
@ApplicationException(rollback = true)
public class WentOtherwise extends RuntimeException implements Foreseen {
  private static final long serialVersionUID = 1L;

  private final transient Fork fork;

  WentOtherwise(Fork fork) {
    super(
        "What is in force takes this ticket another way than it has really gone: record what is in"
            + " force all the same with `otherwise`, or choose another ticket.");
    this.fork = fork;
  }

  /** The rule's stable name. */
  public String rule() {
    return "test-went-otherwise";
  }

  /** Where they part: what had really happened, and what happens now. */
  public Fork fork() {
    return fork;
  }
}
