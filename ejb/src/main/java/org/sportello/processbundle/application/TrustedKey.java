package org.sportello.processbundle.application;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.sportello.processdesign.application.Proposal.Owner;

/**
 * A key whose signature counts here.
 *
 * @param fingerprint SHA-256 of the public key, in hexadecimal
 * @param isOwn whether it is a key of this installation, which is trusted always
 * @param name what it is called here, or null for an own one
 * @param reason why it is trusted, or null for an own one
 * @param enteredBy who entered it, or null for an own one
 * @param enteredAt when, or null for an own one
 */
@Schema(name = "TrustedKey")
public record TrustedKey(
    String fingerprint,
    boolean isOwn,
    @Schema(nullable = true) String name,
    @Schema(nullable = true) String reason,
    @Schema(nullable = true) Owner enteredBy,
    @Schema(nullable = true) Instant enteredAt) {}
