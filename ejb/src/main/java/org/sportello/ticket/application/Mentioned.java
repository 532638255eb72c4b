package org.sportello.ticket.application;

import org.sportello.requester.domain.Person;

/**
 * Somebody was called by name in an internal note; told within the transaction.
 *
 * @param reference the ticket's
 * @param by the name of the note's author
 */
public record Mentioned(String reference, Person person, String by) {}
