package org.sportello.ledger.verifier;

import java.util.List;

/**
 * The outcome of a verification.
 *
 * @param intact whether nothing was found
 * @param chains how many chains were read
 * @param entries how many entries were read
 * @param checkpoints how many checkpoints were read
 * @param sealedEntries how many entries a checkpoint covers; later ones are proved by the next
 *     checkpoint
 * @param findings the first findings
 * @param totalFindings how many findings there are
 */
public record Report(
    boolean intact,
    long chains,
    long entries,
    long checkpoints,
    long sealedEntries,
    List<LedgerFinding> findings,
    long totalFindings) {

  /** The report on what the two verifiers saw. */
  public static Report of(ChainVerifier chains, long checkpoints, Findings findings) {
    return new Report(
        findings.total() == 0,
        chains.chains(),
        chains.entries(),
        checkpoints,
        chains.sealedEntries(),
        findings.kept(),
        findings.total());
  }
}
