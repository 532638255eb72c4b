package org.sportello.sla.infrastructure;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.sportello.sla.application.SlaRules;
import org.sportello.sla.domain.BusinessCalendar;
import org.sportello.sla.domain.RuleBook;
import org.sportello.sla.domain.SlaPolicy;
import org.sportello.sla.domain.Timetable;

/**
 * Policies and calendars from their tables. A timetable is built once, as its rows never change and
 * it remembers what it has added up.
 */
@ApplicationScoped
public class JpaSlaRules implements SlaRules {

  private final Map<Long, Timetable> timetables = new ConcurrentHashMap<>();

  @PersistenceContext private EntityManager entities;

  protected JpaSlaRules() {}

  JpaSlaRules(EntityManager entities) {
    this.entities = entities;
  }

  @Override
  public RuleBook load() {
    Map<String, BusinessCalendar> calendars = calendars();
    List<SlaPolicy> policies =
        entities
            .createQuery("select p from PolicyRow p left join fetch p.targets", PolicyRow.class)
            .getResultList()
            .stream()
            .distinct()
            .map(row -> row.policy(calendars.get(row.calendarCode())))
            .toList();
    return new RuleBook(policies);
  }

  private Map<String, BusinessCalendar> calendars() {
    Map<String, Map<Instant, Timetable>> versions = new HashMap<>();
    entities
        .createQuery(
            "select t from TimetableRow t join fetch t.openings left join fetch t.holidays",
            TimetableRow.class)
        .getResultList()
        .stream()
        .forEach(
            row ->
                versions
                    .computeIfAbsent(row.calendarCode(), code -> new HashMap<>())
                    .put(row.validFrom(), built(row)));
    Map<String, BusinessCalendar> calendars = new HashMap<>();
    versions.forEach((code, valid) -> calendars.put(code, BusinessCalendar.of(code, valid)));
    return calendars;
  }

  private Timetable built(TimetableRow row) {
    return timetables.computeIfAbsent(row.id(), id -> row.timetable());
  }
}
