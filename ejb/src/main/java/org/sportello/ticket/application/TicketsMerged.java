package org.sportello.ticket.application;

/**
 * A ticket has become a duplicate of another, or was none after all; told within the transaction,
 * while the duplicate is open.
 *
 * @param duplicate the reference of the one that ends, or goes on again
 * @param original the reference of the one that work goes on with
 * @param isUndone whether that was undone
 */
public record TicketsMerged(String duplicate, String original, boolean isUndone) {}
