package org.sportello.ledger.application;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.sportello.ledger.application.DiagramLabels.DiagramLabel;
import org.sportello.ledger.domain.CanonicalJson;
import org.sportello.ledger.domain.Chain;
import org.sportello.ledger.domain.Draft.PersonalText;
import org.sportello.ledger.domain.Entry;
import org.sportello.platform.acting.ActorType;
import org.sportello.platform.acting.ProcessElement;

/** Reads what happened, oldest first; whether the caller may is asked before. */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class Trails {
  private LedgerStore store;
  private ActorNames names;
  private DiagramLabels labels;

  protected Trails() {}

  @Inject
  public Trails(LedgerStore store, ActorNames names, DiagramLabels labels) {
    this.store = store;
    this.names = names;
    this.labels = labels;
  }

  /** At most so many entries of the chain after that number. */
  public List<TrailEntry> of(
      Chain chain, long afterSequence, int limit, PersonalTexts personalTexts) {
    List<Entry> entries = store.entries(chain, afterSequence, limit);
    if (entries.isEmpty()) {
      return List.of();
    }
    Map<String, String> persons =
        names.ofPersons(
            entries.stream()
                .filter(entry -> entry.actorType() == ActorType.PERSON)
                .map(Entry::actorId)
                .collect(Collectors.toSet()));
    Map<Long, List<PersonalText>> texts =
        personalTexts == PersonalTexts.WITHHELD
            ? Map.of()
            : store.personalTexts(
                chain, entries.get(0).sequence(), entries.get(entries.size() - 1).sequence());
    return entries.stream()
        .map(entry -> trailEntry(entry, persons, texts.getOrDefault(entry.sequence(), List.of())))
        .toList();
  }

  private TrailEntry trailEntry(
      Entry entry, Map<String, String> persons, List<PersonalText> texts) {
    String actorId = entry.actorId();
    return new TrailEntry(
        entry.sequence(),
        entry.at(),
        new TrailEntry.TrailActor(
            entry.actorType().code(), actorId, persons.getOrDefault(actorId, actorId)),
        entry.kind(),
        element(entry.process()),
        withTexts(entry.data(), texts),
        entry.hash().hex(),
        entry.previousHash() == null ? null : entry.previousHash().hex());
  }

  private TrailEntry.TrailElement element(ProcessElement process) {
    if (process == null) {
      return null;
    }
    return new TrailEntry.TrailElement(
        process.key(),
        process.version(),
        label(process, null),
        process.element(),
        process.elementName(),
        process.element() == null ? null : label(process, process.element()));
  }

  private DiagramLabel label(ProcessElement process, String element) {
    return labels.of(process.key(), process.version(), element).orElse(null);
  }

  private static JsonObject withTexts(JsonObject data, List<PersonalText> texts) {
    if (texts.isEmpty()) {
      return data;
    }
    JsonObjectBuilder shown = CanonicalJson.copy(data);
    for (PersonalText text : texts) {
      shown.add(
          text.field(),
          CanonicalJson.object()
              .add(Entry.COMMITMENT, text.commitment().hash().hex())
              .add("salt", text.commitment().salt())
              .add("value", text.value()));
    }
    return shown.build();
  }
}
