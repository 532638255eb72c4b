package org.sportello.platform.security;

/** Tells who is calling now. */
public interface Callers {

  /**
   * The caller of the request in progress.
   *
   * @throws org.sportello.platform.failure.Forbidden when the login belongs to nobody that
   *     Sportello knows; its message says whom to ask
   */
  Caller current();
}
