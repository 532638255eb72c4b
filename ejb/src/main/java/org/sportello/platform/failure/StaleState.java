package org.sportello.platform.failure;

import jakarta.ejb.ApplicationException;

/** The caller acted on an older state than the present one (412, RFC 9110 section 13). */
@ApplicationException(rollback = true)
public class StaleState extends RuntimeException implements Foreseen {

  private static final long serialVersionUID = 1L;

  public StaleState(String why) {
    super(why);
  }
}
