package org.sportello.ticket.rest;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One page of a conversation, oldest first. */
@Schema(name = "MessagePage")
public record MessagePage(
    List<MessageBody> items,
    @Schema(nullable = true, description = "The cursor of the next page, null on the last one")
        String next) {}
