package org.sportello.draft.application;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.sportello.platform.failure.InvalidInput;
import org.sportello.platform.query.Queries;
import org.sportello.platform.security.Caller;

/**
 * Keeps what people have begun to write, so that it is there again after a reload, a sign-out or at
 * another desk. The newest words win; of too many drafts the oldest goes.
 */
@Stateless
public class KeepingDrafts {

  private static final String PLACE = "[A-Za-z0-9._-]{1,100}";
  private static final int MOST_CHARACTERS = 200_000;
  private static final int MOST = 100;

  private static final String OF =
      """
      select place, cast(content as text) as content, updated_at from draft
      where person_id = :me order by updated_at desc, place limit :most
      """;

  private static final String KEEP =
      """
      insert into draft (person_id, place, content, updated_at)
      values (:me, :place, cast(:content as jsonb), :now)
      on conflict (person_id, place) do update
        set content = excluded.content, updated_at = excluded.updated_at
      """;

  private static final String FORGET_OLDEST =
      """
      delete from draft where person_id = :me and place in (
        select place from draft where person_id = :me order by updated_at desc, place offset :most)
      """;

  private static final String FORGET = "delete from draft where person_id = :me and place = :place";

  private Queries queries;
  private Clock clock;

  @PersistenceContext private EntityManager entities;

  protected KeepingDrafts() {}

  @Inject
  public KeepingDrafts(Queries queries, Clock clock) {
    this.queries = queries;
    this.clock = clock;
  }

  /**
   * Words not sent yet.
   *
   * @param place where they are being written, such as {@code reply.SP-2026-000123.public}
   * @param content a JSON object, in the writer's own form
   */
  public record Draft(String place, String content, Instant updatedAt) {}

  /** The caller's own, the newest first. */
  public List<Draft> of(Caller caller) {
    return queries.list(
        OF,
        Map.of("me", caller.personId(), "most", MOST),
        row -> new Draft(row.text("place"), row.text("content"), row.instant("updated_at")));
  }

  /**
   * Keeps these words there instead of those before.
   *
   * @throws InvalidInput when the place has no proper name or the words are too many
   */
  public Draft keep(Caller caller, String place, String content) {
    if (!place.matches(PLACE)) {
      throw new InvalidInput("/place", "expected 1 to 100 letters, digits, dots, dashes");
    }
    if (content.length() > MOST_CHARACTERS) {
      throw new InvalidInput("/content", "expected at most " + MOST_CHARACTERS + " characters");
    }
    Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    entities
        .createNativeQuery(KEEP)
        .setParameter("me", caller.personId())
        .setParameter("place", place)
        .setParameter("content", content)
        .setParameter("now", now)
        .executeUpdate();
    entities
        .createNativeQuery(FORGET_OLDEST)
        .setParameter("me", caller.personId())
        .setParameter("most", MOST)
        .executeUpdate();
    return new Draft(place, content, now);
  }

  /** Forgets the words there; that there are none is no error. */
  public void forget(Caller caller, String place) {
    entities
        .createNativeQuery(FORGET)
        .setParameter("me", caller.personId())
        .setParameter("place", place)
        .executeUpdate();
  }
}
