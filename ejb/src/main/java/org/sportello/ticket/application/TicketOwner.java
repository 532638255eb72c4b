package org.sportello.ticket.application;

/**
 * Whose a ticket is, as far as it decides who sees it.
 *
 * @param organizationPath null for somebody without an organisation
 * @param area of the organisation, or null
 */
public record TicketOwner(long requesterId, String organizationPath, String area) {}
