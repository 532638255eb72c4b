package org.sportello.requester.application;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.sportello.platform.failure.NotFound;
import org.sportello.platform.query.Columns;
import org.sportello.platform.query.Queries;
import org.sportello.platform.security.Caller;

/** Finds organisations, and what their plans cover. */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class ReadingOrganizations {

  private static final String SELECT =
      """
      select o.id, o.name, o.kind, o.language, o.area_code, b.id as parent_id,
        b.name as parent_name, l.code as plan, l.name_it as plan_it, l.name_en as plan_en,
        array_to_string(l.channels, ' ') as channels,
        array_to_string(l.categories, ' ') as categories
      from organization o left join organization b on b.id = o.parent_id
        left join plan l on l.code = o.plan_code
      """;

  @Inject private Queries queries;

  /** An organisation as it is looked up; the plan is null without a contract. */
  public record OrganizationView(
      long id,
      String name,
      String kind,
      String language,
      String area,
      Long parentId,
      String parentName,
      PlanView plan) {}

  /** What a plan covers: channels (002-07) and kinds of ticket (002-21). */
  public record PlanView(
      String code, String nameIt, String nameEn, List<String> channels, List<String> categories) {}

  /**
   * Organisations in the order of their keys, one more than asked for when there is a next page.
   *
   * @param words part of the name, typos are forgiven; or null
   * @param parent the key of the partner above them, or null
   */
  public List<OrganizationView> page(
      Caller caller, String words, Long parent, long afterId, int limit) {
    Map<String, Object> parameters = new LinkedHashMap<>();
    List<String> conditions =
        new ArrayList<>(List.of(DirectoryAccess.organizations(caller, parameters)));
    conditions.add("o.id > :after");
    parameters.put("after", afterId);
    if (words != null && !words.isBlank()) {
      conditions.add("(o.name ilike :part escape '!' or :words <% o.name)");
      parameters.put("words", words.strip());
      parameters.put("part", Patterns.containing(words));
    }
    if (parent != null) {
      conditions.add("o.parent_id = :parent");
      parameters.put("parent", parent);
    }
    return rows(conditions, parameters, limit + 1);
  }

  /**
   * One organisation.
   *
   * @throws NotFound when it does not exist for the caller
   */
  public OrganizationView one(Caller caller, long id) {
    Map<String, Object> parameters = new LinkedHashMap<>(Map.of("id", id));
    List<String> conditions =
        List.of("o.id = :id", DirectoryAccess.organizations(caller, parameters));
    return rows(conditions, parameters, 1).stream()
        .findFirst()
        .orElseThrow(() -> new NotFound("There is no organisation " + id + "."));
  }

  private List<OrganizationView> rows(
      List<String> conditions, Map<String, Object> parameters, int limit) {
    return queries.list(
        SELECT + " where " + String.join(" and ", conditions) + " order by o.id limit " + limit,
        parameters,
        ReadingOrganizations::view);
  }

  private static OrganizationView view(Columns row) throws SQLException {
    String plan = row.text("plan");
    return new OrganizationView(
        row.key("id"),
        row.text("name"),
        row.text("kind"),
        row.text("language"),
        row.text("area_code"),
        row.key("parent_id"),
        row.text("parent_name"),
        plan == null
            ? null
            : new PlanView(
                plan,
                row.text("plan_it"),
                row.text("plan_en"),
                row.words("channels"),
                row.words("categories")));
  }
}
