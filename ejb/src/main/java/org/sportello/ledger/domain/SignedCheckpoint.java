package org.sportello.ledger.domain;

import jakarta.json.JsonObject;

/**
 * A checkpoint with its signature.
 *
 * @param checkpoint what was signed
 * @param signature Ed25519 over {@link Checkpoint#signedBytes()}, in Base64
 */
public record SignedCheckpoint(Checkpoint checkpoint, String signature) {
  /** The checkpoint's members and the signature beside them. */
  public JsonObject body() {
    return CanonicalJson.copy(checkpoint.body()).add("signature", signature).build();
  }

  /** The reverse of {@link #body()}. */
  public static SignedCheckpoint of(JsonObject body) {
    return new SignedCheckpoint(Checkpoint.of(body), body.getString("signature"));
  }
}
