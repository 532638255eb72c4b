package org.sportello.ledger.domain;

import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.time.Instant;

/**
 * What is signed every few minutes: the tree of all heads of chains up to then, and the checkpoint
 * before.
 *
 * @param number from 1 without gaps
 * @param at when it was signed, in whole microseconds
 * @param treeSize how many leaves the tree had
 * @param rootHash the tree's root
 * @param previousHash the hash of the checkpoint before, null for the first
 * @param keyId the key that signed it, see {@link CheckpointKey#id()}
 */
public record Checkpoint(
    long number, Instant at, long treeSize, Hash rootHash, Hash previousHash, String keyId) {
  private static final String FORMAT = "sportello-checkpoint/1";

  /** The hash that the next checkpoint carries. */
  public Hash hash() {
    return Hash.of(signedBytes());
  }

  /** What the signature is made over. */
  public byte[] signedBytes() {
    return CanonicalJson.bytes(body());
  }

  /** The checkpoint as JSON. */
  public JsonObject body() {
    return CanonicalJson.object()
        .add("format", FORMAT)
        .add("number", number)
        .add("at", at.toString())
        .add("treeSize", treeSize)
        .add("rootHash", rootHash.hex())
        .add(
            "previousHash",
            previousHash == null ? JsonValue.NULL : CanonicalJson.text(previousHash.hex()))
        .add("keyId", keyId)
        .build();
  }

  /** The checkpoint that has that body; the reverse of {@link #body()}. */
  public static Checkpoint of(JsonObject body) {
    return new Checkpoint(
        body.getJsonNumber("number").longValueExact(),
        Instant.parse(body.getString("at")),
        body.getJsonNumber("treeSize").longValueExact(),
        new Hash(body.getString("rootHash")),
        body.isNull("previousHash") ? null : new Hash(body.getString("previousHash")),
        body.getString("keyId"));
  }
}
