package org.sportello.sla.domain;

/**
 * A ticket's clocks at one instant.
 *
 * @param firstResponse to the first public answer of a person
 * @param nextResponse to the answer to the requester's latest unanswered words
 * @param resolution to solved
 */
public record SlaStanding(
    ClockStanding firstResponse, ClockStanding nextResponse, ClockStanding resolution) {}
