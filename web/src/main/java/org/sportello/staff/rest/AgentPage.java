package org.sportello.staff.rest;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One page of agents. */
@Schema(name = "AgentPage")
public record AgentPage(
    List<AgentBody> items,
    @Schema(nullable = true, description = "The cursor of the next page, null on the last one")
        String next) {}
