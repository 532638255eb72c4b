package org.sportello.confirmation.domain;

import java.time.Instant;
import org.sportello.ticket.domain.TicketNumber;

/**
 * What a genuine link says.
 *
 * @param ticket the ticket that it is about
 * @param purpose what it answers
 * @param expiresAt until when it can be used
 * @param nonce makes it one of a kind, so that it can be used once
 */
public record OneClickLink(
    TicketNumber ticket, LinkPurpose purpose, Instant expiresAt, String nonce) {}
