package org.sportello.ticket.domain;

import org.sportello.requester.domain.Person;

/**
 * What a ticket is opened with.
 *
 * @param declaredUrgency what the requester claims, or null
 * @param productCode the product, or null while unknown
 * @param productVersion its version, or null
 * @param custom the opener's own fields as a JSON object, or null
 * @param openedById who opened it on behalf of the requester, or null
 */
public record Opening(
    String subject,
    TicketKind kind,
    Impact impact,
    Urgency urgency,
    Urgency declaredUrgency,
    Channel channel,
    Person requester,
    String productCode,
    String productVersion,
    String custom,
    Long openedById) {}
