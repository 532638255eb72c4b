package org.sportello.staff.application;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.sportello.platform.failure.Forbidden;
import org.sportello.platform.failure.NotFound;
import org.sportello.platform.query.Columns;
import org.sportello.platform.query.Queries;
import org.sportello.platform.security.Caller;

/** Reads who works tickets, with what load, and in which team; for staff and readers. */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class ReadingStaff {

  private static final String AGENTS =
      """
      select a.person_id, p.name, p.username, a.level, a.seniority, a.capacity, a.present,
        a.team_code, a.area_code, array_to_string(a.skills, ' ') as skills,
        array_to_string(a.languages, ' ') as languages, a.version,
        (select count(*) from ticket t where t.assignee_id = a.person_id
          and t.status in ('new', 'open', 'pending', 'on-hold')) as load
      from agent a join person p on p.id = a.person_id
      """;

  private static final String TEAMS =
      "select code, name_it, name_en, level, area_code from team order by level, code";

  @Inject private Queries queries;

  /**
   * An agent.
   *
   * @param capacity tickets that the agent can hold in work at a time
   * @param load tickets that the agent holds now
   * @param area the area whose tickets the agent works, or null for all
   * @param skills product codes; none for all products
   * @param version the base of the ETag
   */
  public record AgentView(
      long id,
      String name,
      String username,
      int level,
      int seniority,
      int capacity,
      long load,
      boolean present,
      String team,
      String area,
      List<String> skills,
      List<String> languages,
      int version) {}

  /** A team, at a level of the ladder. */
  public record TeamView(String code, String nameIt, String nameEn, int level, String area) {}

  /**
   * Agents in the order of their keys, one more than asked for when there is a next page.
   *
   * @param team a team's code, or null for all
   * @param level 1 to 3, or null for all
   * @param present whether they are there, or null for both
   * @throws Forbidden when the caller is neither staff nor a reader
   */
  public List<AgentView> agents(
      Caller caller, String team, Integer level, Boolean present, long afterId, int limit) {
    requireInsider(caller);
    List<String> conditions = new ArrayList<>(List.of("a.person_id > :after"));
    Map<String, Object> parameters = new LinkedHashMap<>(Map.of("after", afterId));
    equal("a.team_code", "team", team, conditions, parameters);
    equal("a.level", "level", level, conditions, parameters);
    equal("a.present", "present", present, conditions, parameters);
    return rows(conditions, parameters, limit + 1);
  }

  /**
   * One agent.
   *
   * @throws NotFound when nobody with this key works tickets
   */
  public AgentView agent(Caller caller, long id) {
    requireInsider(caller);
    return rows(List.of("a.person_id = :id"), Map.of("id", id), 1).stream()
        .findFirst()
        .orElseThrow(() -> new NotFound("There is no agent " + id + "."));
  }

  /** All teams, from the first level up. */
  public List<TeamView> teams(Caller caller) {
    requireInsider(caller);
    return queries.list(
        TEAMS,
        Map.of(),
        row ->
            new TeamView(
                row.text("code"),
                row.text("name_it"),
                row.text("name_en"),
                row.number("level"),
                row.text("area_code")));
  }

  private static void requireInsider(Caller caller) {
    if (!caller.isStaff() && !caller.isReader()) {
      throw new Forbidden("Who works for the desk is read by its staff and its auditors.");
    }
  }

  private static void equal(
      String column,
      String name,
      Object value,
      List<String> conditions,
      Map<String, Object> parameters) {
    if (value != null) {
      conditions.add(column + " = :" + name);
      parameters.put(name, value);
    }
  }

  private List<AgentView> rows(List<String> conditions, Map<String, Object> parameters, int limit) {
    return queries.list(
        AGENTS
            + " where "
            + String.join(" and ", conditions)
            + " order by a.person_id limit "
            + limit,
        parameters,
        ReadingStaff::view);
  }

  private static AgentView view(Columns row) throws SQLException {
    return new AgentView(
        row.key("person_id"),
        row.text("name"),
        row.text("username"),
        row.number("level"),
        row.number("seniority"),
        row.number("capacity"),
        row.key("load"),
        row.flag("present"),
        row.text("team_code"),
        row.text("area_code"),
        row.words("skills"),
        row.words("languages"),
        row.number("version"));
  }
}
