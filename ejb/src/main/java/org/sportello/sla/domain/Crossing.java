package org.sportello.sla.domain;

import java.time.Instant;

/**
 * A threshold newly passed by a ticket's clock.
 *
 * @param target whose clock
 * @param threshold which point
 * @param crossedAt when it passed it, perhaps before anybody looked
 */
public record Crossing(TargetKind target, Threshold threshold, Instant crossedAt) {}
