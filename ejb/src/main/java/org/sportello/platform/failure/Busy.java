package org.sportello.platform.failure;

import jakarta.ejb.ApplicationException;

/** This server has as much of it as it serves (503); later, or another one, may do. */
@ApplicationException(rollback = true)
public class Busy extends RuntimeException implements Foreseen {

  private static final long serialVersionUID = 1L;

  public Busy(String limit) {
    super(limit);
  }
}
