package org.sportello.mail.application;

/** Has a queued mail sent after commit; the engine's adapter implements it. */
public interface MailDelivery {

  /**
   * Starts the delivery in the caller's transaction.
   *
   * @param ticketReference the ticket that the mail is about
   */
  void queued(long mailId, String ticketReference);

  /** Tries a delivery again that has come to rest, in the caller's transaction. */
  void again(long mailId, String ticketReference);
}
