package org.sportello.confirmation.domain;

import jakarta.ejb.ApplicationException;

/** The link was used before. */
@ApplicationException(rollback = true)
public class LinkUsed extends RuntimeException {
  private static final long serialVersionUID = 1L;
}
