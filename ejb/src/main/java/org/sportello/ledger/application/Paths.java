package org.sportello.ledger.application;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.sportello.ledger.domain.Chain;
import org.sportello.ledger.domain.Entry;

/**
 * Reads from the ledger which way the processes of a ticket took; whether the caller may is asked
 * before.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class Paths {
  private LedgerStore store;
  private DiagramLabels labels;

  protected Paths() {}

  @Inject
  public Paths(LedgerStore store, DiagramLabels labels) {
    this.store = store;
    this.labels = labels;
  }

  /** The instances behind the ticket of that reference, in the order in which they began. */
  public List<ProcessPath> of(String ticketReference) {
    Map<String, InstanceWalk> walks = new LinkedHashMap<>();
    for (Entry entry : store.entriesOfKinds(Chain.ticket(ticketReference), PathKinds.ALL)) {
      String instance = entry.data().getString(PathKinds.INSTANCE, null);
      if (entry.kind().equals(PathKinds.MOVED)) {
        move(walks, entry);
      } else if (entry.kind().equals(PathKinds.INTERVENED)) {
        if (walks.containsKey(instance)) {
          walks.get(instance).intervene(entry.data());
        }
      } else if (entry.process() != null && instance != null) {
        walks
            .computeIfAbsent(
                instance, id -> new InstanceWalk(id, entry.process(), entry.at(), labels))
            .take(entry);
      }
    }
    return walks.values().stream().map(InstanceWalk::path).toList();
  }

  private static void move(Map<String, InstanceWalk> walks, Entry entry) {
    for (JsonObject moved : entry.data().getJsonArray("processes").getValuesAs(JsonObject.class)) {
      InstanceWalk walk = walks.get(moved.getString("instance"));
      if (walk != null) {
        walk.move(moved);
      }
    }
  }
}
