package org.sportello.moving.application;

import java.time.Instant;
import java.util.List;

/**
 * All diagrams and tables that were deployed together.
 *
 * @param release its number, which is the version of {@code TicketLifecycle} in it
 * @param deployedAt since when it is there
 * @param current whether new tickets run on it
 * @param running how many tickets run on it now
 * @param changed the keys of what differs from the release before
 */
public record Release(
    int release, Instant deployedAt, boolean current, long running, List<String> changed) {}
