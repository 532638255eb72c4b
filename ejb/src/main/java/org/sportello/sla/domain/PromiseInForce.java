package org.sportello.sla.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.sportello.ticket.domain.Priority;

/**
 * What a clock was measured against for a while; earlier promises stay on record.
 *
 * @param from since when
 * @param to until when; nothing for the one in force
 * @param plan code of the plan, or nothing when it was unknown
 * @param priority the ticket's priority
 * @param calendar code of the business calendar
 * @param time business time promised, or nothing when there was no promise
 */
public record PromiseInForce(
    Instant from,
    Optional<Instant> to,
    Optional<String> plan,
    Priority priority,
    String calendar,
    Optional<Duration> time) {}
