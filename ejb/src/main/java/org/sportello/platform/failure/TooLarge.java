package org.sportello.platform.failure;

import jakarta.ejb.ApplicationException;

/** What the caller sends is larger than what is taken (413); nothing was kept. */
@ApplicationException(rollback = true)
public class TooLarge extends RuntimeException {

  private static final long serialVersionUID = 1L;

  public TooLarge(String limit) {
    super(limit);
  }
}
