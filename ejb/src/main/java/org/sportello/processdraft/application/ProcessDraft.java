package org.sportello.processdraft.application;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.sportello.processdesign.application.Proposal.Owner;

/**
 * A diagram or table that process owners are at work on.
 *
 * @param id its key
 * @param key the process's or the decision's key as the file says it now
 * @param type {@code bpmn}, {@code dmn} or {@code mail}
 * @param name its label as drawn
 * @param baseVersion the version that it began as a copy of, or null
 * @param author who began it
 * @param createdAt when
 * @param revision counts its saved states from 1
 * @param savedBy who saved it last
 * @param savedAt when
 * @param proposal the last proposal that was made of it, or null
 * @param proposalState where that proposal stands, or null
 */
public record ProcessDraft(
    long id,
    String key,
    String type,
    String name,
    @Schema(nullable = true) Integer baseVersion,
    Owner author,
    Instant createdAt,
    int revision,
    Owner savedBy,
    Instant savedAt,
    @Schema(nullable = true) Long proposal,
    @Schema(nullable = true) String proposalState) {}
