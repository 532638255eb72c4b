package org.sportello.plan.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import org.sportello.ticket.domain.TicketNumber;

/** The periods that a plan sets otherwise than the diagram shows (002-13). */
@ApplicationScoped
public class Periods {

  @PersistenceContext private EntityManager entities;

  /**
   * The period of this name for the ticket's plan.
   *
   * @param fallback what the diagram shows, ISO 8601
   * @return the plan's period, or the fallback
   */
  public String of(TicketNumber ticket, String name, String fallback) {
    List<?> found =
        entities
            .createNativeQuery(
                "select p.period from ticket t join plan_period p on p.plan_code = t.plan_code"
                    + " where t.id = :ticket and p.name = :name",
                String.class)
            .setParameter("ticket", ticket.id())
            .setParameter("name", name)
            .getResultList();
    return found.isEmpty() ? fallback : (String) found.get(0);
  }
}
