package org.sportello.staff.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;

/**
 * Finds who is suited for a ticket: the least senior agent whose level, skills and language
 * suffice, then the one with the least load for their capacity, among those present (003-07,
 * 003-23). Whoever holds ten times what they can is full, however much more it is: counting stops
 * there, along the index of an agent's newest tickets, so that a new ticket does not wait for the
 * counting of all old ones.
 */
@ApplicationScoped
public class AssigningAgents {

  private static final String SUITED =
      """
      select a.person_id
      from agent a
      where a.present
        and a.level >= :level
        and a.team_code = :team
        and (cast(:product as text) is null or a.skills = '{}' or cast(:product as text) = any (a.skills))
        and cast(:language as text) = any (a.languages)
        and (a.area_code is null or cast(:area as text) is null or a.area_code = cast(:area as text))
      order by a.seniority,
        (select count(*) from (select from ticket t
          where t.assignee_id = a.person_id and t.status in ('new', 'open', 'pending', 'on-hold')
          order by t.created_at desc, t.id desc limit a.capacity * 10) held)
          / a.capacity::numeric,
        a.person_id
      limit 1
      """;

  @PersistenceContext private EntityManager entities;

  /**
   * The agent to assign, or nobody when none present is suited.
   *
   * @param level the ticket's level, 1 to 3
   * @param team the ticket's team
   * @param product the product's code, or null when it is not known
   * @param language {@code it} or {@code en}
   * @param area the area's code, or null
   */
  public Optional<Long> suitedAgent(
      int level, String team, String product, String language, String area) {
    List<?> found =
        entities
            .createNativeQuery(SUITED, Long.class)
            .setParameter("level", level)
            .setParameter("team", team)
            .setParameter("product", product)
            .setParameter("language", language)
            .setParameter("area", area)
            .getResultList();
    return found.isEmpty() ? Optional.empty() : Optional.of((Long) found.get(0));
  }
}
