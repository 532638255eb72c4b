package org.sportello.ledger.domain;

import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import java.time.Instant;
import java.util.Optional;
import org.sportello.platform.acting.ActorType;
import org.sportello.platform.acting.ProcessElement;

/**
 * One entry of a chain, as it was written.
 *
 * @param chain the chain's id
 * @param sequence its place in the chain, from 1 without gaps
 * @param at when it was appended, in whole microseconds
 * @param kind what happened, {@code noun.happened}
 * @param actorType what kind of actor did it
 * @param actorId who did it
 * @param process the element of a diagram that was being executed, null outside the engine
 * @param data the facts, with commitments in place of personal ones
 * @param previousHash the hash of the entry before, null for the first
 * @param hash the hash that was stored with it; {@link #computedHash()} says what it must be
 */
public record Entry(
    String chain,
    long sequence,
    Instant at,
    String kind,
    ActorType actorType,
    String actorId,
    ProcessElement process,
    JsonObject data,
    Hash previousHash,
    Hash hash) {

  /** The member under which a fact's commitment stands in the data. */
  public static final String COMMITMENT = "commitment";

  /** The ticket's reference where the entry is on a ticket's chain. */
  public Optional<String> ticketReference() {
    return new Chain(chain).ticketReference();
  }

  /** The hash of everything in the entry but its own hash. */
  public Hash computedHash() {
    return Hash.of(CanonicalJson.bytes(body()));
  }

  /** The same entry at another place of its chain. */
  public Entry at(long otherSequence) {
    return new Entry(
        chain, otherSequence, at, kind, actorType, actorId, process, data, previousHash, hash);
  }

  /** The same entry after that predecessor (null: the first), with the hash that it then has. */
  public Entry chainedTo(Hash predecessor) {
    Entry open =
        new Entry(chain, sequence, at, kind, actorType, actorId, process, data, predecessor, null);
    return new Entry(
        chain,
        sequence,
        at,
        kind,
        actorType,
        actorId,
        process,
        data,
        predecessor,
        open.computedHash());
  }

  /** What is hashed. */
  public JsonObject body() {
    return CanonicalJson.object()
        .add("chain", chain)
        .add("sequence", sequence)
        .add("at", at.toString())
        .add("kind", kind)
        .add("actor", CanonicalJson.object().add("type", actorType.code()).add("id", actorId))
        .add("process", process == null ? JsonValue.NULL : processBody().build())
        .add("data", data)
        .add("previousHash", text(previousHash == null ? null : previousHash.hex()))
        .build();
  }

  /** The entry that has that body and was stored with that hash; the reverse of {@link #body()}. */
  public static Entry of(JsonObject body, Hash hash) {
    JsonObject actor = body.getJsonObject("actor");
    return new Entry(
        body.getString("chain"),
        body.getJsonNumber("sequence").longValueExact(),
        Instant.parse(body.getString("at")),
        body.getString("kind"),
        ActorType.ofCode(actor.getString("type")),
        actor.getString("id"),
        body.isNull("process") ? null : processOf(body.getJsonObject("process")),
        body.getJsonObject("data"),
        body.isNull("previousHash") ? null : new Hash(body.getString("previousHash")),
        hash);
  }

  private JsonObjectBuilder processBody() {
    return CanonicalJson.object()
        .add("key", process.key())
        .add("version", process.version())
        .add("element", text(process.element()))
        .add("elementName", text(process.elementName()));
  }

  private static ProcessElement processOf(JsonObject process) {
    return new ProcessElement(
        process.getString("key"),
        process.getInt("version"),
        process.getString("element", null),
        process.getString("elementName", null));
  }

  private static JsonValue text(String value) {
    return value == null ? JsonValue.NULL : CanonicalJson.text(value);
  }
}
