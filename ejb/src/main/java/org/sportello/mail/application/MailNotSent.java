package org.sportello.mail.application;

import jakarta.ejb.ApplicationException;

/** A mail could not be sent now; the engine tries again and in the end shows an incident. */
@ApplicationException(rollback = true)
public class MailNotSent extends RuntimeException {

  private static final long serialVersionUID = 1L;

  public MailNotSent(String why, Throwable cause) {
    super(why, cause);
  }
}
