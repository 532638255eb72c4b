package org.sportello.processdraft.application;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.sportello.live.application.Activity;
import org.sportello.live.application.BeingPresent.Present;
import org.sportello.live.application.DraftChanged;
import org.sportello.platform.code.Coded;
import org.sportello.platform.query.Queries;
import org.sportello.platform.security.Caller;
import org.sportello.ticket.application.TicketView.Human;

/**
 * Keeps who has a draft before them, so that two do not draw over each other. Whoever is there says
 * so again before their time is up; who does not is gone.
 */
@Stateless
public class BeingAtDrafts {

  private static final Duration STAY = Duration.ofSeconds(50);

  private static final String STAYS =
      """
      insert into process_draft_presence as p (draft_id, person_id, tab, activity, until)
      values (:draft, :person, :tab, :activity, :until)
      on conflict (draft_id, person_id, tab) do update
        set until = excluded.until, activity = excluded.activity,
            xact = case when p.activity = excluded.activity and p.until > :now
              then p.xact else excluded.xact end
      """;

  private static final String LEAVES =
      """
      update process_draft_presence set until = :now, xact = pg_current_xact_id()
      where draft_id = :draft and person_id = :person and tab = :tab and until > :now
      """;

  private static final String FORGETS =
      """
      delete from process_draft_presence where ctid in (
        select ctid from process_draft_presence where until < :old order by until limit 20
        for update skip locked)
      """;

  /** The same person in another tab counts as well: their states would collide all the same. */
  private static final String OTHERS =
      """
      select p.id as person_id, p.name as person_name, p.username as person_username,
        max(t.activity) as activity
      from process_draft_presence t join person p on p.id = t.person_id
      where t.draft_id = :draft and t.until > :now and (t.person_id <> :me or t.tab <> :tab)
      group by p.id order by p.name, p.id
      """;

  private KeepingProcessDrafts drafts;
  private Queries queries;
  private Event<DraftChanged> changes;
  private Clock clock;

  protected BeingAtDrafts() {}

  @Inject
  public BeingAtDrafts(
      KeepingProcessDrafts drafts, Queries queries, Event<DraftChanged> changes, Clock clock) {
    this.drafts = drafts;
    this.queries = queries;
    this.changes = changes;
    this.clock = clock;
  }

  /** The caller is there, in that tab of a browser, for the next minute or so; answers who else. */
  public List<Present> stay(Caller caller, long draft, String tab, Activity activity) {
    long id = drafts.one(caller, draft).id();
    Instant now = clock.instant();
    queries.change(FORGETS, Map.of("old", now.minus(STAY)));
    queries.change(
        STAYS,
        Map.of(
            "draft",
            id,
            "person",
            caller.personId(),
            "tab",
            tab,
            "activity",
            activity.code(),
            "until",
            now.plus(STAY),
            "now",
            now));
    changes.fire(new DraftChanged());
    return others(caller, id, tab, now);
  }

  /** The caller has left it, in that tab; answers who is there. */
  public List<Present> leave(Caller caller, long draft, String tab) {
    long id = drafts.one(caller, draft).id();
    Instant now = clock.instant();
    queries.change(
        LEAVES, Map.of("draft", id, "person", caller.personId(), "tab", tab, "now", now));
    changes.fire(new DraftChanged());
    return others(caller, id, tab, now);
  }

  private List<Present> others(Caller caller, long draft, String tab, Instant now) {
    return queries.list(
        OTHERS,
        Map.of("draft", draft, "now", now, "me", caller.personId(), "tab", tab),
        row ->
            new Present(
                new Human(
                    row.key("person_id"), row.text("person_name"), row.text("person_username")),
                Coded.of(Activity.class, row.text("activity"))));
  }
}
