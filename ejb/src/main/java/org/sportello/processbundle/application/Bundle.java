package org.sportello.processbundle.application;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.sportello.processdesign.application.Proposal.Owner;

/**
 * A bundle that was uploaded.
 *
 * @param id its key
 * @param state one of uploaded, asked (to be decided by another process owner), approved (taken in)
 *     and refused
 * @param sha256 of the archive, in hexadecimal
 * @param signer whose signature it has
 * @param madeAt when it was made
 * @param madeBy the address of the installation that made it, as it says itself
 * @param application the version of the application there
 * @param files how many files it has
 * @param uploadedBy who uploaded it, who alone asks for it
 * @param uploadedAt when
 * @param reason why it should be taken in, or null before it is asked
 * @param askedAt when that was asked, or null
 * @param decidedBy who approved or refused it, or null
 * @param decidedAt when, or null
 * @param decisionReason why it was refused, or null
 */
@Schema(name = "Bundle")
public record Bundle(
    long id,
    @Schema(enumeration = {"uploaded", "asked", "approved", "refused"}) String state,
    String sha256,
    Signer signer,
    Instant madeAt,
    String madeBy,
    String application,
    int files,
    Owner uploadedBy,
    Instant uploadedAt,
    @Schema(nullable = true) String reason,
    @Schema(nullable = true) Instant askedAt,
    @Schema(nullable = true) Owner decidedBy,
    @Schema(nullable = true) Instant decidedAt,
    @Schema(nullable = true) String decisionReason) {

  /**
   * Whose signature a bundle has.
   *
   * @param fingerprint SHA-256 of the public key, in hexadecimal
   * @param name what the key is called here, or null where it is not known or this installation's
   *     own
   * @param trusted whether the signature counts here now
   */
  @Schema(name = "BundleSigner")
  public record Signer(String fingerprint, @Schema(nullable = true) String name, boolean trusted) {}
}
