package org.sportello.ledger.verifier;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.sportello.ledger.domain.Chain;

/**
 * Something that is wrong, and where.
 *
 * @param problem the {@link Problem}'s code
 * @param chain the chain, null where no single one can be named
 * @param ticket the reference of the chain's ticket, null for other chains
 * @param sequence the entry's number, null where no single one can be named
 * @param checkpoint the checkpoint's number, null where none is concerned
 * @param detail one sentence for people
 */
public record LedgerFinding(
    String problem,
    @Schema(nullable = true) String chain,
    @Schema(nullable = true) String ticket,
    @Schema(nullable = true) Long sequence,
    @Schema(nullable = true) Long checkpoint,
    String detail) {

  static LedgerFinding inChain(Problem problem, String chain, long sequence, String detail) {
    String ticket = Chain.ticketReferenceOf(chain).orElse(null);
    return new LedgerFinding(problem.code(), chain, ticket, sequence, null, detail);
  }

  static LedgerFinding inCheckpoint(long number, String detail) {
    return new LedgerFinding(Problem.CHECKPOINT_MISMATCH.code(), null, null, null, number, detail);
  }

  static LedgerFinding inExport(String detail) {
    return new LedgerFinding(Problem.EXPORT_DAMAGED.code(), null, null, null, null, detail);
  }

  /** The finding on one line. */
  public String line() {
    StringBuilder place = new StringBuilder();
    if (chain != null) {
      place.append(ticket == null ? chain : "ticket " + ticket);
    }
    if (sequence != null) {
      place.append(" entry ").append(sequence);
    }
    if (checkpoint != null) {
      place.append("checkpoint ").append(checkpoint);
    }
    return place
        .append(place.isEmpty() ? "" : ": ")
        .append(problem)
        .append(": ")
        .append(detail)
        .toString();
  }
}
