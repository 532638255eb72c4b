package org.sportello.rehearsal.application;

import jakarta.json.JsonObject;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Something that happens to a ticket.
 *
 * @param type {@code action}: somebody performs what the diagram offers; {@code message}: something
 *     is told to it; {@code time}: nothing happens until the next timer is due; {@code target}: an
 *     agreed time is crossed
 * @param name the action's id, the message's name, or {@code atRisk}, {@code breached} or {@code
 *     updateDue}; nothing for {@code time}
 * @param fields the form's values, or what the message carries
 * @param at when; null for as soon as what was before has happened
 */
@Schema(name = "CaseEvent", description = "Something that happens to the ticket")
public record CaseEvent(
    @Schema(enumeration = {"action", "message", "time", "target"})
        @NotNull
        @Pattern(regexp = "action|message|time|target")
        String type,
    @Schema(
            nullable = true,
            examples = "take",
            description =
                "The action, the message, or `atRisk`, `breached` or `updateDue` of a target")
        @Size(max = 200)
        String name,
    @Schema(
            type = SchemaType.OBJECT,
            implementation = Object.class,
            nullable = true,
            description = "The form's values by field")
        JsonObject fields,
    @Schema(nullable = true, description = "When; null for at once") Instant at) {}
