package org.sportello.staff.rest;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.sportello.staff.application.ReadingStaff.AgentView;

/** Somebody who works tickets. */
@Schema(name = "Agent")
public record AgentBody(
    @Schema(description = "The person's key") long id,
    String name,
    @Schema(nullable = true) String username,
    @Schema(description = "1 first level, 2 specialist, 3 product manager") int level,
    @Schema(description = "1 to 10") int seniority,
    @Schema(description = "Tickets that the agent can hold in work at a time") int capacity,
    @Schema(description = "Tickets that the agent holds now") long load,
    @Schema(description = "Only those present are assigned tickets") boolean present,
    @Schema(description = "The team's code") String team,
    @Schema(nullable = true, description = "The area's code; null for all") String area,
    @Schema(description = "Product codes; none for all products") List<String> skills,
    List<String> languages) {

  static AgentBody of(AgentView view) {
    return new AgentBody(
        view.id(),
        view.name(),
        view.username(),
        view.level(),
        view.seniority(),
        view.capacity(),
        view.load(),
        view.present(),
        view.team(),
        view.area(),
        view.skills(),
        view.languages());
  }
}
