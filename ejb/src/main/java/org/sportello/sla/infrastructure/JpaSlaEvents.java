package org.sportello.sla.infrastructure;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.sportello.sla.domain.SlaEvent;
import org.sportello.sla.domain.SlaEventKind;
import org.sportello.sla.domain.SlaEvents;

/** Events in table {@code sla_event}. */
@ApplicationScoped
public class JpaSlaEvents implements SlaEvents {

  @PersistenceContext private EntityManager entities;

  protected JpaSlaEvents() {}

  JpaSlaEvents(EntityManager entities) {
    this.entities = entities;
  }

  @Override
  public void add(SlaEvent event) {
    entities.persist(event);
  }

  @Override
  public List<SlaEvent> of(long ticketId) {
    return entities
        .createQuery(
            "select e from SlaEvent e where e.ticketId = :ticket order by e.at, e.id",
            SlaEvent.class)
        .setParameter("ticket", ticketId)
        .getResultList();
  }

  @Override
  public Map<Long, List<SlaEvent>> of(Collection<Long> ticketIds) {
    if (ticketIds.isEmpty()) {
      return Map.of();
    }
    if (ticketIds.size() == 1) {
      // A list of parameters is translated to SQL anew each time, a single one once and for all.
      Long ticketId = ticketIds.iterator().next();
      List<SlaEvent> found = of(ticketId.longValue());
      return found.isEmpty() ? Map.of() : Map.of(ticketId, found);
    }
    return entities
        .createQuery(
            "select e from SlaEvent e where e.ticketId in :tickets order by e.ticketId, e.at, e.id",
            SlaEvent.class)
        .setParameter("tickets", ticketIds)
        .getResultStream()
        .collect(Collectors.groupingBy(SlaEvent::ticketId));
  }

  @Override
  public long breachesSince(Instant at) {
    return entities
        .createQuery(
            "select count(e) from SlaEvent e where e.kind = :kind and e.at >= :at", Long.class)
        .setParameter("kind", SlaEventKind.BREACHED)
        .setParameter("at", at)
        .getSingleResult();
  }
}
