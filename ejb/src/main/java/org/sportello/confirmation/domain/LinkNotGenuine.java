package org.sportello.confirmation.domain;

import jakarta.ejb.ApplicationException;

/** The link was not signed here, or has been changed on its way. */
@ApplicationException(rollback = true)
public class LinkNotGenuine extends RuntimeException {
  private static final long serialVersionUID = 1L;
}
