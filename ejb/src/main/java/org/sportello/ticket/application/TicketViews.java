package org.sportello.ticket.application;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.sportello.platform.query.Queries;
import org.sportello.platform.security.Caller;
import org.sportello.ticket.application.KeepingViews.SavedView;
import org.sportello.ticket.application.OpenAction.Label;

/**
 * The lists that a desk begins with, and those that people keep for themselves. Each is a filter in
 * the words of the list of tickets, so that whoever reads a view reads the same tickets; all are
 * counted by one query, each no further than {@link ReadingTickets#MOST_COUNTED}.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class TicketViews {

  private static final String IN_WORK = "new,open,pending,on-hold,solved";
  private static final String OURS = "new,open";
  private static final String THEIRS = "pending,on-hold";

  private static final String ALL = "all";

  private static final String DESK =
      "select team_code, left_at is not null as has_left from agent where person_id = :me";

  private ReadingTickets reading;
  private KeepingViews own;
  private Queries queries;

  protected TicketViews() {}

  @Inject
  public TicketViews(ReadingTickets reading, KeepingViews own, Queries queries) {
    this.reading = reading;
    this.own = own;
    this.queries = queries;
  }

  /**
   * A list of tickets.
   *
   * @param filter query parameters of the list of tickets
   * @param count how many are in it, {@link ReadingTickets#MOST_COUNTED} standing for that many and
   *     more; null where nobody counts
   * @param isOwn whether the caller has made it
   */
  public record View(String id, Label name, Map<String, String> filter, Long count, boolean isOwn) {

    private View counted(Map<String, Long> counts) {
      return new View(id, name, filter, counts.get(id), isOwn);
    }

    /** Everything, or what is searched for, is not counted. */
    private boolean isCounted() {
      return !id.equals(ALL) && !filter.containsKey("q");
    }
  }

  /** What a person's views depend on. */
  private record Place(String team, boolean hasLeft) {}

  /** The caller's views, in their order. */
  public List<View> of(Caller caller) {
    List<View> all =
        Stream.concat(shipped(caller).stream(), own.of(caller).stream().map(TicketViews::saved))
            .toList();
    Map<String, TicketFilter> filters = new LinkedHashMap<>();
    all.stream()
        .filter(View::isCounted)
        .forEach(view -> filters.put(view.id(), TicketFilter.of(view.filter())));
    Map<String, Long> counts = reading.counts(caller, filters);
    return all.stream().map(view -> view.counted(counts)).toList();
  }

  /** A view of the caller's own, as all others are shown; nobody has counted it yet. */
  public static View saved(SavedView view) {
    return new View(
        "own-" + view.id(), new Label(view.name(), view.name()), view.filter(), null, true);
  }

  private List<View> shipped(Caller caller) {
    if (!caller.isStaff() && !caller.isReader()) {
      return List.of(
          view("open", "Aperti", "Open", Map.of("status", IN_WORK)),
          view(ALL, "Tutti", "All", Map.of()));
    }
    Place place = place(caller);
    String team = place.team() == null ? "" : place.team();
    List<View> all =
        List.of(
            view("mine", "Miei", "Mine", Map.of("assignee", "me", "status", IN_WORK)),
            view("team", "Della mia squadra", "My team's", Map.of("team", team, "status", IN_WORK)),
            view(
                "unassigned",
                "Da assegnare",
                "Unassigned",
                Map.of("assignee", "none", "status", OURS)),
            view("at-risk", "A rischio", "At risk", Map.of("clock", "at-risk", "sort", "dueAt")),
            view("waiting", "In attesa", "Waiting", Map.of("status", THEIRS)),
            view(
                "since-shift",
                "Dal mio ultimo turno",
                "Since my last shift",
                Map.of("updatedSince", TicketFilter.LAST_SHIFT)),
            view("following", "Che seguo", "Following", Map.of("watcher", "me", "status", IN_WORK)),
            view("open", "Non chiusi", "Not closed", Map.of("status", IN_WORK)),
            view(ALL, "Tutti", "All", Map.of()));
    return all.stream()
        .filter(view -> !view.id().equals("team") || place.team() != null)
        .filter(view -> !view.id().equals("since-shift") || place.hasLeft())
        .filter(view -> !view.id().equals("mine") || caller.isStaff())
        .toList();
  }

  private static View view(String id, String it, String en, Map<String, String> filter) {
    return new View(id, new Label(it, en), new TreeMap<>(filter), null, false);
  }

  private Place place(Caller caller) {
    return queries
        .list(
            DESK,
            Map.of("me", caller.personId()),
            row -> new Place(row.text("team_code"), row.flag("has_left")))
        .stream()
        .findFirst()
        .orElse(new Place(null, false));
  }
}
