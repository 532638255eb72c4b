package org.sportello.ledger.domain;

import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.sportello.platform.acting.Actor;
import org.sportello.platform.acting.ProcessElement;

/**
 * An entry that waits for its place in the chain.
 *
 * @param entry the entry, without sequence and hashes
 * @param opensChain whether the chain begins with it
 * @param personal the personal texts that it commits to
 */
public record Draft(Entry entry, boolean opensChain, List<PersonalText> personal) {

  /**
   * A personal text beside an entry.
   *
   * @param field the fact's name
   * @param commitment what stands in the entry in place of the text
   * @param value the text
   * @param personId the person whom it concerns, null where nobody is known
   */
  public record PersonalText(String field, Commitment commitment, String value, Long personId) {}

  /** Takes a copy of the facts as they are now and commits to the personal ones. */
  public static Draft of(
      Chain chain,
      boolean opensChain,
      String kind,
      Instant at,
      Actor actor,
      ProcessElement process,
      Facts facts) {
    List<PersonalText> personal = new ArrayList<>();
    facts
        .personal()
        .forEach(
            (field, fact) ->
                personal.add(
                    new PersonalText(
                        field, Commitment.to(fact.value()), fact.value(), fact.personId())));
    Entry entry =
        new Entry(
            chain.id(),
            0,
            at,
            kind,
            actor.type(),
            actor.id(),
            process,
            data(facts, personal),
            null,
            null);
    return new Draft(entry, opensChain, List.copyOf(personal));
  }

  private static JsonObject data(Facts facts, List<PersonalText> personal) {
    JsonObjectBuilder data = CanonicalJson.object(facts.plain());
    for (PersonalText text : personal) {
      data.add(
          text.field(),
          CanonicalJson.object().add(Entry.COMMITMENT, text.commitment().hash().hex()));
    }
    return data.build();
  }
}
