package org.sportello.requester.rest;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One page of people. */
@Schema(name = "PersonPage")
public record PersonPage(
    List<PersonBody> items,
    @Schema(nullable = true, description = "The cursor of the next page, null on the last one")
        String next) {}
