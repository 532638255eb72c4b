package org.sportello.sla.infrastructure;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.sportello.platform.code.Coded;
import org.sportello.platform.query.Columns;
import org.sportello.platform.query.Queries;
import org.sportello.sla.domain.SlaEvent;
import org.sportello.sla.domain.SlaEventKind;
import org.sportello.sla.domain.SlaEvents;
import org.sportello.sla.domain.TargetKind;
import org.sportello.ticket.domain.TicketStatus;

/** Events in table {@code sla_event}. */
@ApplicationScoped
public class JpaSlaEvents implements SlaEvents {

  private static final String OF_TICKETS =
      """
      select e.ticket_id, e.kind, e.at, e.policy_id, e.status, e.target from sla_event e
      where e.ticket_id = any (:tickets) order by e.ticket_id, e.at, e.id
      """;

  @PersistenceContext private EntityManager entities;
  private Queries queries;

  protected JpaSlaEvents() {}

  @Inject
  JpaSlaEvents(Queries queries) {
    this.queries = queries;
  }

  JpaSlaEvents(EntityManager entities, Queries queries) {
    this(queries);
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

  /** Lists are read often and changed by nobody: their rows need not become managed entities. */
  @Override
  public Map<Long, List<SlaEvent>> of(Collection<Long> ticketIds) {
    return ticketIds.isEmpty()
        ? Map.of()
        : queries.list(OF_TICKETS, Map.of("tickets", ticketIds), JpaSlaEvents::event).stream()
            .collect(Collectors.groupingBy(SlaEvent::ticketId));
  }

  private static SlaEvent event(Columns row) throws SQLException {
    return SlaEvent.kept(
        row.key("ticket_id"),
        Coded.of(SlaEventKind.class, row.text("kind")),
        row.instant("at"),
        row.key("policy_id"),
        coded(TicketStatus.class, row.text("status")),
        coded(TargetKind.class, row.text("target")));
  }

  private static <E extends Enum<E> & Coded> E coded(Class<E> type, String code) {
    return code == null ? null : Coded.of(type, code);
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
