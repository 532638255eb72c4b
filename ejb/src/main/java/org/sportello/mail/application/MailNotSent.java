package org.sportello.mail.application;

import jakarta.ejb.ApplicationException;
import org.sportello.platform.failure.Foreseen;

/** A mail could not be sent now; the engine tries again and in the end shows an incident. */
@ApplicationException(rollback = true)
public class MailNotSent extends RuntimeException implements Foreseen {

  private static final long serialVersionUID = 1L;

  public MailNotSent(String why, Throwable cause) {
    super(why, cause);
  }
}
