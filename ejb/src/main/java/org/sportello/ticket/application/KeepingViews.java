package org.sportello.ticket.application;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonReader;
import java.io.StringReader;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.sportello.platform.code.UnknownCode;
import org.sportello.platform.failure.InvalidInput;
import org.sportello.platform.failure.NotFound;
import org.sportello.platform.failure.RuleViolated;
import org.sportello.platform.query.Columns;
import org.sportello.platform.query.Queries;
import org.sportello.platform.security.Caller;

/**
 * Keeps the views that people make for themselves: a name and a filter in the words of the list of
 * tickets, in the order that they like. Somebody else's view does not exist.
 */
@Stateless
public class KeepingViews {

  private static final int MOST = 30;
  private static final int LONGEST_VALUE = 500;

  private static final String OF =
      "select id, name, cast(filter as text) as filter from saved_view"
          + " where person_id = :me order by position, id";

  private static final String KEEP =
      """
      insert into saved_view (person_id, name, filter, position, created_at)
      values (:me, :name, cast(:filter as jsonb), 2147483647, :now)
      on conflict (person_id, name) do update set filter = excluded.filter
      returning id, name, cast(filter as text) as filter
      """;

  private static final String CHANGE =
      """
      update saved_view set name = :name, filter = cast(:filter as jsonb)
      where id = :id and person_id = :me
      returning id, name, cast(filter as text) as filter
      """;

  private static final String ARRANGE =
      """
      update saved_view v set position = wanted.position
      from unnest(:ids) with ordinality as wanted (id, position)
      where v.id = wanted.id and v.person_id = :me returning v.id
      """;

  private static final String FORGET =
      "delete from saved_view where id = :id and person_id = :me returning id";

  private Queries queries;
  private Clock clock;

  protected KeepingViews() {}

  @Inject
  public KeepingViews(Queries queries, Clock clock) {
    this.queries = queries;
    this.clock = clock;
  }

  /** A view of somebody's own. */
  public record SavedView(long id, String name, Map<String, String> filter) {}

  /** The caller's own, in their order. */
  public List<SavedView> of(Caller caller) {
    return queries.list(OF, Map.of("me", caller.personId()), KeepingViews::view);
  }

  /**
   * Keeps a view under that name as the last one, or instead of the one that has it.
   *
   * @throws InvalidInput when the filter is not one that a list of tickets has
   * @throws RuleViolated when there are too many
   */
  public SavedView keep(Caller caller, String name, Map<String, String> filter) {
    String json = checked(caller, filter);
    List<SavedView> views = of(caller);
    boolean isNew = views.stream().noneMatch(view -> view.name().equals(name.strip()));
    if (isNew && views.size() >= MOST) {
      throw new RuleViolated("views", "There can be at most " + MOST + " views of one's own.");
    }
    Map<String, Object> parameters =
        Map.of(
            "me", caller.personId(), "name", name.strip(), "filter", json, "now", clock.instant());
    return queries.list(KEEP, parameters, KeepingViews::view).get(0);
  }

  /**
   * Gives a view another name or filter, and another place among the caller's own.
   *
   * @param position 1 for the first; null leaves it where it is
   * @throws NotFound when the caller has none with this key
   * @throws InvalidInput when the filter is not one that a list of tickets has, or another view has
   *     the name
   */
  public SavedView change(
      Caller caller, long id, String name, Map<String, String> filter, Integer position) {
    List<SavedView> views = of(caller);
    if (views.stream().noneMatch(view -> view.id() == id)) {
      throw unknown(id);
    }
    if (views.stream().anyMatch(view -> view.id() != id && view.name().equals(name.strip()))) {
      throw new InvalidInput("/name", "another view of yours has this name");
    }
    Map<String, Object> parameters =
        Map.of(
            "me",
            caller.personId(),
            "id",
            id,
            "name",
            name.strip(),
            "filter",
            checked(caller, filter));
    SavedView changed = queries.list(CHANGE, parameters, KeepingViews::view).get(0);
    if (position != null) {
      List<Long> ids = new ArrayList<>(views.stream().map(SavedView::id).toList());
      ids.remove(id);
      ids.add(Math.min(Math.max(position - 1, 0), ids.size()), id);
      queries.list(ARRANGE, Map.of("me", caller.personId(), "ids", ids), row -> row.key("id"));
    }
    return changed;
  }

  /**
   * Forgets a view.
   *
   * @throws NotFound when the caller has none with this key
   */
  public void forget(Caller caller, long id) {
    Map<String, Object> parameters = Map.of("id", id, "me", caller.personId());
    if (queries.list(FORGET, parameters, row -> row.key("id")).isEmpty()) {
      throw unknown(id);
    }
  }

  private static NotFound unknown(long id) {
    return new NotFound("There is no view own-" + id + " of yours.");
  }

  private String checked(Caller caller, Map<String, String> filter) {
    JsonObjectBuilder json = Json.createObjectBuilder();
    filter.forEach(
        (name, value) -> {
          if (value.length() > LONGEST_VALUE) {
            throw new InvalidInput(
                "/filter/" + name, "expected a text of at most " + LONGEST_VALUE + " characters");
          }
          json.add(name, value);
        });
    try {
      TicketFilter understood = TicketFilter.of(filter);
      TicketOrder.of(understood);
      FilterConditions.of(caller, understood, clock.instant(), "");
    } catch (UnknownCode e) {
      throw new InvalidInput("/filter", e.getMessage());
    }
    return json.build().toString();
  }

  private static SavedView view(Columns row) throws SQLException {
    try (JsonReader reader = Json.createReader(new StringReader(row.text("filter")))) {
      JsonObject object = reader.readObject();
      Map<String, String> filter = new TreeMap<>();
      object.keySet().forEach(name -> filter.put(name, object.getString(name)));
      return new SavedView(row.key("id"), row.text("name"), filter);
    }
  }
}
