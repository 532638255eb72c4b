package org.sportello.mail.application;

import jakarta.ejb.ApplicationException;

/** The mail server refuses a mail for good (a 5xx answer to its recipient or content). */
@ApplicationException
public class MailRefused extends RuntimeException {

  private static final long serialVersionUID = 1L;

  public MailRefused(String why, Throwable cause) {
    super(why, cause);
  }
}
