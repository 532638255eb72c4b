package org.sportello.requester.infrastructure;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Tuple;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.sportello.ledger.application.ActorNames;

/** Names the persons of the ledger, whose ids there are those of their records here. */
@ApplicationScoped
public class PersonNames implements ActorNames {
  private static final Pattern ID = Pattern.compile("[0-9]{1,18}");

  @PersistenceContext private EntityManager entities;

  @Override
  public Map<String, String> ofPersons(Set<String> actorIds) {
    List<Long> ids =
        actorIds.stream().filter(id -> ID.matcher(id).matches()).map(Long::valueOf).toList();
    if (ids.isEmpty()) {
      return Map.of();
    }
    return entities
        .createQuery(
            "select p.id as id, p.name as name from Person p where p.id in :ids", Tuple.class)
        .setParameter("ids", ids)
        .getResultStream()
        .collect(
            Collectors.toMap(
                row -> row.get("id", Long.class).toString(), row -> row.get("name", String.class)));
  }
}
