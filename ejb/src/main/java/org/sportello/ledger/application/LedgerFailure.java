package org.sportello.ledger.application;

/** The ledger can't be written or read, which nothing may go on without. */
public class LedgerFailure extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** With the reason. */
  public LedgerFailure(String message, Throwable cause) {
    super(message, cause);
  }

  /** Without another cause. */
  public LedgerFailure(String message) {
    super(message);
  }
}
