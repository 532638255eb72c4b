/**
 * Decides how long a requester may have to wait: what is promised by plan and priority, which time
 * counts (business calendars) and which does not (closed, pending, on hold, solved), and what has
 * become of each promise.
 *
 * <p>Nothing is counted up in the background. A ticket has a short list of {@link
 * org.sportello.sla.domain.SlaEvent events}; {@link org.sportello.sla.domain.TicketClocks} replays
 * them against the {@link org.sportello.sla.domain.RuleBook} and gives every clock at any instant,
 * with every interval that counted and every one that did not. Policies and calendars never change
 * once they are in force: a change is a new row that is valid from an instant on.
 *
 * <p>All arithmetic is in whole seconds; fractions of an event's instant are dropped.
 */
package org.sportello.sla.domain;
