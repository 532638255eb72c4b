package org.sportello.ticket.application;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import jakarta.persistence.Tuple;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.sportello.platform.security.Caller;
import org.sportello.ticket.application.OpenAction.Label;

/**
 * The lists that a desk begins with. Each is a filter in the words of the list of tickets, so that
 * whoever reads a view reads the same tickets; all are counted by one query over what is not
 * closed.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class TicketViews {

  private static final String IN_WORK = "new,open,pending,on-hold,solved";
  private static final String OURS = "new,open";
  private static final String THEIRS = "pending,on-hold";

  private static final String COUNTS =
      """
      select
        count(*) filter (where t.assignee_id = :me) as mine,
        count(*) filter (where t.team_code = :team) as team,
        count(*) filter (where t.assignee_id is null and t.status in ('new', 'open')) as unassigned,
        count(*) filter (where t.status in ('pending', 'on-hold')) as waiting,
        count(*) as open
      from ticket t left join organization o on o.id = t.organization_id
      where t.status <> 'closed' and\s""";

  private TicketAccess access;

  @PersistenceContext private EntityManager entities;

  protected TicketViews() {}

  @Inject
  public TicketViews(TicketAccess access) {
    this.access = access;
  }

  /**
   * A list of tickets.
   *
   * @param filter query parameters of the list of tickets
   * @param count how many are in it, or null where nobody counts
   */
  public record View(String id, Label name, Map<String, String> filter, Long count) {}

  /** The views that the caller begins with. */
  public List<View> of(Caller caller) {
    Optional<String> team = team(caller);
    Tuple counts = counts(caller, team);
    if (!caller.isStaff() && !caller.isReader()) {
      return List.of(
          view("open", "Aperti", "Open", Map.of("status", IN_WORK), counts),
          view("all", "Tutti", "All", Map.of(), null));
    }
    List<View> all =
        List.of(
            view("mine", "Miei", "Mine", filter("assignee", "me", IN_WORK), counts),
            view(
                "team",
                "Della mia squadra",
                "My team's",
                filter("team", team.orElse(""), IN_WORK),
                counts),
            view(
                "unassigned",
                "Da assegnare",
                "Unassigned",
                filter("assignee", "none", OURS),
                counts),
            view("waiting", "In attesa", "Waiting", Map.of("status", THEIRS), counts),
            view("open", "Non chiusi", "Not closed", Map.of("status", IN_WORK), counts),
            view("all", "Tutti", "All", Map.of(), null));
    return all.stream()
        .filter(view -> !view.id().equals("team") || team.isPresent())
        .filter(view -> !view.id().equals("mine") || caller.isStaff())
        .toList();
  }

  private static Map<String, String> filter(String name, String value, String statuses) {
    return new TreeMap<>(Map.of(name, value, "status", statuses));
  }

  private static View view(
      String id, String it, String en, Map<String, String> filter, Tuple counts) {
    Long count = counts == null ? null : ((Number) counts.get(id)).longValue();
    return new View(id, new Label(it, en), filter, count);
  }

  private Optional<String> team(Caller caller) {
    List<?> found =
        entities
            .createNativeQuery("select team_code from agent where person_id = :me", String.class)
            .setParameter("me", caller.personId())
            .getResultList();
    return found.stream().findFirst().map(String.class::cast);
  }

  private Tuple counts(Caller caller, Optional<String> team) {
    String sql = COUNTS + access.condition(caller);
    Query query =
        entities
            .createNativeQuery(sql, Tuple.class)
            .setParameter("me", caller.personId())
            .setParameter("team", team.orElse(""));
    if (sql.contains(":path")) {
      query.setParameter("path", caller.organizationPath());
    }
    if (sql.contains(":organization")) {
      query.setParameter("organization", caller.organizationId());
    }
    if (sql.contains(":area")) {
      query.setParameter("area", caller.agentArea());
    }
    return (Tuple) query.getSingleResult();
  }
}
