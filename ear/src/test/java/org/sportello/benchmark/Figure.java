package org.sportello.benchmark;

import java.util.Map;

/**
 * One line of the result.
 *
 * @param what was measured
 * @param tickets in the database when it began, or 0 for the floor
 * @param clients side by side
 * @param processor milliseconds of processor time for each time it was done, by part of the stack
 */
public record Figure(
    String what, int tickets, int clients, Timing timing, Map<String, Double> processor) {}
