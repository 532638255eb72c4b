package org.sportello.confirmation.domain;

import jakarta.ejb.ApplicationException;

/** The link's time is over. */
@ApplicationException(rollback = true)
public class LinkExpired extends RuntimeException {
  private static final long serialVersionUID = 1L;
}
