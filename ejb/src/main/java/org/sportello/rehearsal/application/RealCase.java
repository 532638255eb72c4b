package org.sportello.rehearsal.application;

import java.util.List;

/**
 * A real ticket's life as a case.
 *
 * @param path the elements that it has really passed, as {@code Process/Element}
 * @param takenWithin the minutes of the first agreed time, or null where none was agreed
 * @param solvedWithin those of the second
 */
public record RealCase(
    long ticket,
    String reference,
    RehearsalCase played,
    List<String> path,
    Integer takenWithin,
    Integer solvedWithin) {}
