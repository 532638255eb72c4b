package org.sportello.ticket.application;

/**
 * A third party is to be pressed; told within the transaction, so that a mail goes out.
 *
 * @param reference the ticket's
 */
public record ThirdPartyPressed(String reference) {}
