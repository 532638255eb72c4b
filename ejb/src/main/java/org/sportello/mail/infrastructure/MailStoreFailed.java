package org.sportello.mail.infrastructure;

/** The database could not do what was asked of it; what was being done is to be tried again. */
public class MailStoreFailed extends RuntimeException {

  private static final long serialVersionUID = 1L;

  public MailStoreFailed(Throwable cause) {
    super("the mail tables can't be read or written", cause);
  }
}
