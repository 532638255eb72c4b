package org.sportello.ledger.rest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.sportello.ledger.application.ProvingLedger;
import org.sportello.ledger.application.ProvingLedger.Consistency;
import org.sportello.ledger.application.ProvingLedger.Inclusion;
import org.sportello.ledger.domain.Chain;
import org.sportello.ledger.domain.Hash;
import org.sportello.platform.failure.InvalidInput;
import org.sportello.platform.failure.NotFound;

/** Proofs by the signed tree (RFC 6962). */
@Path("/ledger/proofs")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Ledger")
public class ProofsResource {
  @Inject LedgerReaders readers;
  @Inject ProvingLedger proving;

  /** That the head of a chain, as it was sealed, is in a signed tree. */
  @Schema(name = "InclusionProof")
  public record InclusionBody(
      @Schema(description = "The chain", examples = "ticket:SP-2026-000123") String chain,
      @Schema(description = "The number of the sealed entry in its chain") long sequence,
      @Schema(description = "That entry's hash") String hash,
      @Schema(description = "The leaf's place in the tree") long index,
      @Schema(description = "SHA-256(0x00, canonical JSON of chain, sequence and hash)")
          String leafHash,
      @Schema(description = "The hashes beside, from the leaf upwards") List<String> path,
      @Schema(type = SchemaType.OBJECT, description = "The signed checkpoint with the root")
          JsonObject checkpoint) {

    static InclusionBody of(Inclusion proof) {
      return new InclusionBody(
          proof.leaf().chain(),
          proof.leaf().sequence(),
          proof.leaf().hash().hex(),
          proof.leaf().index(),
          proof.leaf().treeHash().hex(),
          hex(proof.path()),
          proof.checkpoint().body());
    }
  }

  /** That the tree of one checkpoint goes on as that of another. */
  @Schema(name = "ConsistencyProof")
  public record ConsistencyBody(
      @Schema(type = SchemaType.OBJECT, description = "The earlier signed checkpoint")
          JsonObject from,
      @Schema(type = SchemaType.OBJECT, description = "The later signed checkpoint") JsonObject to,
      @Schema(description = "The hashes that lead to both roots") List<String> path) {

    static ConsistencyBody of(Consistency proof) {
      return new ConsistencyBody(proof.from().body(), proof.to().body(), hex(proof.path()));
    }
  }

  @GET
  @Path("/inclusion")
  @Operation(
      summary = "Prove that something was sealed",
      description =
          "RFC 6962, 2.1.1: by `chain` (its newest sealed entry in the newest checkpoint), or by"
              + " `index` and `checkpoint`. For auditors.")
  @APIResponse(
      responseCode = "200",
      description = "The proof",
      content = @Content(schema = @Schema(implementation = InclusionBody.class)))
  public InclusionBody inclusion(
      @Parameter(example = "ticket:SP-2026-000123") @QueryParam("chain") String chain,
      @QueryParam("index") Long index,
      @QueryParam("checkpoint") Long checkpoint) {
    readers.require();
    if (chain != null) {
      return InclusionBody.of(
          proving
              .newest(chain(chain))
              .orElseThrow(() -> new NotFound("Nothing of that chain is sealed yet.")));
    } else if (index == null || checkpoint == null) {
      throw new InvalidInput("/chain", "a chain is needed, or an index with a checkpoint");
    }
    return InclusionBody.of(proving.inclusion(index, checkpoint));
  }

  @GET
  @Path("/consistency")
  @Operation(
      summary = "Prove that nothing sealed was rewritten",
      description =
          "RFC 6962, 2.1.2: the tree of the checkpoint `to` goes on as that of `from`."
              + " For auditors.")
  @APIResponse(
      responseCode = "200",
      description = "The proof",
      content = @Content(schema = @Schema(implementation = ConsistencyBody.class)))
  public ConsistencyBody consistency(
      @Parameter(description = "Number of the earlier checkpoint") @QueryParam("from") Long from,
      @Parameter(description = "Number of the later checkpoint") @QueryParam("to") Long to) {
    readers.require();
    if (from == null || to == null) {
      throw new InvalidInput(from == null ? "/from" : "/to", "the number of a checkpoint");
    }
    return ConsistencyBody.of(proving.consistency(from, to));
  }

  private static Chain chain(String id) {
    try {
      return new Chain(id);
    } catch (IllegalArgumentException e) {
      throw new InvalidInput("/chain", "no chain is called so");
    }
  }

  private static List<String> hex(List<Hash> hashes) {
    return hashes.stream().map(Hash::hex).toList();
  }
}
