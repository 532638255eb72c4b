package org.sportello.processdesign.application;

import org.sportello.platform.failure.Forbidden;
import org.sportello.platform.security.Caller;
import org.sportello.platform.security.Role;

/** What comes into force is wanted by one process owner and approved by another. */
public final class FourEyes {
  private FourEyes() {}

  /**
   * Lets process owners pass.
   *
   * @throws Forbidden when the caller is none
   */
  public static void requireOwner(Caller caller) {
    if (!caller.is(Role.PROCESS_OWNER)) {
      throw new Forbidden("Only a process owner changes processes.");
    }
  }

  /**
   * Lets everybody pass but the author of what is to be decided.
   *
   * @throws Forbidden when the caller is the author
   */
  public static void requireOther(Caller caller, long author) {
    if (author == caller.personId()) {
      throw new Forbidden("Another process owner has to decide on your proposal.");
    }
  }
}
