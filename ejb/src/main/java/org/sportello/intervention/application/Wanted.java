package org.sportello.intervention.application;

import java.time.Instant;

/**
 * What is to be done, in the engine's terms.
 *
 * @param reference of the ticket, or null
 * @param kind {@code place}, {@code retry} or {@code timer}
 * @param process the diagram's key
 * @param version in which it runs
 * @param instance the engine's id of the process, or null
 * @param element at which it is done
 * @param activity the engine's id of the visit to the element, of {@code place} alone
 * @param job the engine's id of the job, of {@code retry} and {@code timer}
 * @param target the element to go on at, of {@code place} alone
 * @param due when to fire, of {@code timer} alone
 */
public record Wanted(
    String reference,
    String kind,
    String process,
    int version,
    String instance,
    String element,
    String activity,
    String job,
    String target,
    Instant due) {}
