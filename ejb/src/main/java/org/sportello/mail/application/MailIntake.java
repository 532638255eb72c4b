package org.sportello.mail.application;

/** Starts the process of a mail that has just been stored; the engine's adapter implements it. */
public interface MailIntake {

  /** Starts the intake in the caller's transaction; it goes on after commit. */
  void received(long mailId);

  /** Whether intakes can be started yet; mailboxes are not read before. */
  default boolean isReady() {
    return true;
  }
}
