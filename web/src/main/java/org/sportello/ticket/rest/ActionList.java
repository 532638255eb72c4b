package org.sportello.ticket.rest;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** All that the process permits the caller now. */
@Schema(name = "ActionList")
public record ActionList(
    List<ActionBody> items,
    @Schema(nullable = true, description = "Always null: the list is whole") String next) {}
