package org.sportello.rehearsal.application;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What a ticket is like at its opening, as far as diagrams and tables ask: codes and answers, never
 * a person's words.
 */
@Schema(name = "CaseFacts", description = "What the ticket is like when it is opened")
public record CaseFacts(
    @Schema(examples = "incident") @NotNull @Size(max = 60) String kind,
    @Schema(examples = "normal") @NotNull @Pattern(regexp = "low|normal|high") String impact,
    @Schema(examples = "normal") @NotNull @Pattern(regexp = "low|normal|high") String urgency,
    @Schema(examples = "email") @NotNull @Size(max = 60) String channel,
    @Schema(examples = "it") @NotNull @Pattern(regexp = "it|en") String language,
    @Schema(nullable = true, description = "The plan's code") @Size(max = 100) String plan,
    @Schema(nullable = true, description = "The product's code") @Size(max = 100) String product,
    @Schema(nullable = true) @Size(max = 100) String topic,
    @Schema(nullable = true, description = "The code of the organisation's area") @Size(max = 100)
        String area,
    @Schema(description = "Whether it is known to which organisation the requester belongs")
        @NotNull
        Boolean requesterKnown,
    @Schema(description = "Whether the plan covers the channel") @NotNull Boolean channelCovered,
    @Schema(description = "Whether the plan covers the kind") @NotNull Boolean kindCovered) {}
