package org.sportello.mail.domain;

import java.util.Optional;
import org.sportello.ticket.domain.TicketNumber;

/**
 * What is kept of a mail that came in.
 *
 * @param ticket the ticket that it became or is about, if it is one
 * @param size in bytes
 */
public record OriginalMail(long id, Optional<TicketNumber> ticket, long size) {}
