package org.sportello.figures.application;

import java.time.LocalDate;

/**
 * Which tickets and which time figures are about; null where it does not matter.
 *
 * @param process the process's key
 * @param version one of its versions
 * @param from the first day
 * @param to the day after the last one
 * @param plan a plan's code
 * @param product a product's code
 * @param priority a priority's code
 */
public record FigureFilter(
    String process,
    Integer version,
    LocalDate from,
    LocalDate to,
    String plan,
    String product,
    String priority) {}
