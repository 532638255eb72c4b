package org.sportello.rehearsal.application;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * A ticket's life as far as its process hears of it.
 *
 * @param at when the ticket is opened
 * @param until how far time goes on after the last event; null for not at all
 * @param periods the plan's periods by name, ISO 8601
 * @param events in their order
 */
public record RehearsalCase(
    CaseFacts facts,
    Instant at,
    Instant until,
    Map<String, String> periods,
    List<CaseEvent> events) {}
