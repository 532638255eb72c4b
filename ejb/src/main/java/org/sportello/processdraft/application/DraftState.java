package org.sportello.processdraft.application;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.sportello.processdesign.application.Proposal.Owner;

/**
 * One saved state of a draft.
 *
 * @param revision counts from 1
 * @param savedBy who saved it
 * @param savedAt when
 * @param sha256 of the file, in hexadecimal
 * @param restoredFrom the state that it brought back, or null
 */
@Schema(name = "ProcessDraftState")
public record DraftState(
    int revision,
    Owner savedBy,
    Instant savedAt,
    String sha256,
    @Schema(nullable = true) Integer restoredFrom) {}
