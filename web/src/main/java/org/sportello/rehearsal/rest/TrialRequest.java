package org.sportello.rehearsal.rest;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.sportello.rehearsal.application.CaseEvent;
import org.sportello.rehearsal.application.CaseFacts;

/**
 * A made-up ticket, and what has happened to it so far.
 *
 * @param at when it is opened; now when absent
 */
@Schema(name = "TrialRequest")
public record TrialRequest(
    @NotNull @Valid CaseFacts facts,
    @Schema(nullable = true, description = "When the ticket is opened; now when absent") Instant at,
    @Schema(nullable = true, description = "All that has happened so far, in its order")
        @Size(max = 200)
        List<@NotNull @Valid CaseEvent> events) {

  List<CaseEvent> happened() {
    return events == null ? List.of() : events;
  }
}
