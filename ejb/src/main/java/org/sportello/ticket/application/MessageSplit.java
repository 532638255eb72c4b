package org.sportello.ticket.application;

/**
 * A message has become a ticket of its own; told within the transaction.
 *
 * @param from the reference of the ticket that it was written on
 * @param to the reference of the new one
 * @param message the message's key on the ticket that it was written on
 */
public record MessageSplit(String from, String to, long message) {}
