package org.sportello.ledger.application;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.sportello.ledger.verifier.Report;

/**
 * A verification that somebody asked for.
 *
 * @param id its key
 * @param scope {@code all}, {@code period} or {@code ticket}
 * @param ticket the ticket's reference, null for other scopes
 * @param since where the period begins, null for other scopes
 * @param until before which it ends, null for other scopes
 * @param requestedBy who asked
 * @param requestedAt when
 * @param state {@code running}, {@code done}, {@code failed}, or {@code lost} where the node that
 *     ran it has stopped
 * @param total how many entries there are to read
 * @param done how many have been read
 * @param report what came of it, null while it runs
 */
public record Verification(
    long id,
    String scope,
    @Schema(nullable = true) String ticket,
    @Schema(nullable = true) Instant since,
    @Schema(nullable = true) Instant until,
    String requestedBy,
    Instant requestedAt,
    String state,
    long total,
    long done,
    @Schema(nullable = true) Report report) {}
