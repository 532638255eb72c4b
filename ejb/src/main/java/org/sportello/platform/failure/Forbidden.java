package org.sportello.platform.failure;

import jakarta.ejb.ApplicationException;

/** The caller sees the thing but may not do this to it (403). */
@ApplicationException(rollback = true)
public class Forbidden extends RuntimeException implements Foreseen {

  private static final long serialVersionUID = 1L;

  public Forbidden(String why) {
    super(why);
  }
}
