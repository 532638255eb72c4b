package org.sportello.platform.failure;

import jakarta.ejb.ApplicationException;

/** What was asked for does not exist for this caller (404). */
@ApplicationException(rollback = true)
public class NotFound extends RuntimeException implements Foreseen {

  private static final long serialVersionUID = 1L;

  public NotFound(String what) {
    super(what);
  }
}
