package org.sportello.savedreply.application;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sportello.ledger.application.Ledger;
import org.sportello.ledger.domain.Chain;
import org.sportello.ledger.domain.Facts;
import org.sportello.platform.acting.Acting;
import org.sportello.platform.acting.Actor;
import org.sportello.platform.failure.Forbidden;
import org.sportello.platform.failure.InvalidInput;
import org.sportello.platform.failure.InvalidInput.FieldError;
import org.sportello.platform.failure.NotFound;
import org.sportello.platform.query.Columns;
import org.sportello.platform.query.Queries;
import org.sportello.platform.security.Caller;
import org.sportello.platform.security.Role;
import org.sportello.savedreply.application.SavedReply.ReplyText;

/**
 * Keeps saved replies: everybody at the desk writes their own, supervisors and administrators those
 * that a team or all share. What is shared speaks for the desk, so its changes stand in the ledger.
 */
@Stateless
public class KeepingSavedReplies {

  private static final String FOUND =
      """
      select r.* from saved_reply r
      where (r.owner_id = :me or (r.owner_id is null and (r.team_code is null or :all
        or r.team_code = (select a.team_code from agent a where a.person_id = :me))))
      """;

  private static final String ENTER =
      """
      insert into saved_reply (owner_id, team_code, title_it, text_it, title_en, text_en, updated_at)
      values (:owner, :team, :titleIt, :textIt, :titleEn, :textEn, :now) returning id
      """;

  private static final String CHANGE =
      """
      update saved_reply set owner_id = :owner, team_code = :team, title_it = :titleIt,
        text_it = :textIt, title_en = :titleEn, text_en = :textEn, updated_at = :now
      where id = :id returning id
      """;

  private static final String TEAM = "select code from team where code = :team";

  private Queries queries;
  private Ledger ledger;
  private Acting acting;
  private Clock clock;

  @PersistenceContext private EntityManager entities;

  protected KeepingSavedReplies() {}

  @Inject
  public KeepingSavedReplies(Queries queries, Ledger ledger, Acting acting, Clock clock) {
    this.queries = queries;
    this.ledger = ledger;
    this.acting = acting;
    this.clock = clock;
  }

  /**
   * What a saved reply is to be.
   *
   * @param team the code of the team that shares it, or null
   */
  public record Wanted(boolean shared, String team, ReplyText it, ReplyText en) {}

  /** The caller's own and those shared with them, in the order in which they were entered. */
  public List<SavedReply> all(Caller caller) {
    requireInsider(caller);
    return queries.list(FOUND + " order by r.id", parameters(caller), KeepingSavedReplies::reply);
  }

  /**
   * One of them.
   *
   * @throws NotFound when there is none, or it is somebody else's
   */
  public SavedReply one(Caller caller, long id) {
    return find(caller, id, "").orElseThrow(() -> nothing(id));
  }

  /** One of them, kept from other changes until the transaction ends. */
  public SavedReply locked(Caller caller, long id) {
    return find(caller, id, " for update of r").orElseThrow(() -> nothing(id));
  }

  /**
   * Enters a reply.
   *
   * @return its key
   * @throws Forbidden when it is to be shared and the caller may not decide that
   * @throws InvalidInput when it has no text, a placeholder that nobody knows, or an unknown team
   */
  public long enter(Caller caller, Wanted wanted) {
    requireWriter(caller, wanted.shared());
    check(wanted);
    long id = queries.list(ENTER, values(caller, wanted), row -> row.key("id")).get(0);
    if (wanted.shared()) {
      record(caller, "savedReply.entered", Facts.none().put("after", facts(wanted)), id);
    }
    return id;
  }

  /**
   * Makes it another one.
   *
   * @param before what {@link #locked} has shown
   */
  public void change(Caller caller, SavedReply before, Wanted wanted) {
    requireWriter(caller, before.shared() || wanted.shared());
    check(wanted);
    Map<String, Object> values = values(caller, wanted);
    values.put("id", before.id());
    queries.list(CHANGE, values, row -> row.key("id"));
    if (before.shared() || wanted.shared()) {
      Facts facts = Facts.none();
      if (before.shared()) {
        facts.put("before", facts(wanted(before)));
      }
      if (wanted.shared()) {
        facts.put("after", facts(wanted));
      }
      record(caller, "savedReply.changed", facts, before.id());
    }
  }

  /** Ends it. */
  public void remove(Caller caller, SavedReply reply) {
    requireWriter(caller, reply.shared());
    entities
        .createNativeQuery("delete from saved_reply where id = :id")
        .setParameter("id", reply.id())
        .executeUpdate();
    if (reply.shared()) {
      Facts facts = Facts.none().put("before", facts(wanted(reply)));
      record(caller, "savedReply.removed", facts, reply.id());
    }
  }

  private void record(Caller caller, String kind, Facts facts, long id) {
    acting.as(
        Actor.person(Long.toString(caller.personId()), caller.name()),
        () -> ledger.append(Chain.system(), kind, facts.put("savedReply", id)));
  }

  private void check(Wanted wanted) {
    List<FieldError> errors = new ArrayList<>();
    if (wanted.it() == null && wanted.en() == null) {
      errors.add(new FieldError("/it", "a text in Italian, in English or in both is needed"));
    }
    checkText("/it/text", wanted.it(), errors);
    checkText("/en/text", wanted.en(), errors);
    if (wanted.team() != null && !wanted.shared()) {
      errors.add(new FieldError("/team", "only a shared reply has a team"));
    } else if (wanted.team() != null
        && queries.list(TEAM, Map.of("team", wanted.team()), row -> row.text("code")).isEmpty()) {
      errors.add(new FieldError("/team", "no team has the code " + wanted.team()));
    }
    if (!errors.isEmpty()) {
      throw new InvalidInput(errors);
    }
  }

  private static void checkText(String pointer, ReplyText text, List<FieldError> errors) {
    List<String> unknown = text == null ? List.of() : Placeholders.unknown(text.text());
    if (!unknown.isEmpty()) {
      errors.add(
          new FieldError(
              pointer,
              "nothing is known as {{"
                  + String.join("}}, {{", unknown)
                  + "}}; there are {{"
                  + String.join("}}, {{", Placeholders.KNOWN)
                  + "}}"));
    }
  }

  private static void requireInsider(Caller caller) {
    if (!caller.isStaff() && !caller.isReader()) {
      throw new Forbidden("Saved replies are for the desk.");
    }
  }

  private static void requireWriter(Caller caller, boolean isShared) {
    if (isShared && !caller.is(Role.SUPERVISOR) && !caller.is(Role.ADMIN)) {
      throw new Forbidden("Supervisors and administrators decide what is shared.");
    }
    if (!isShared && !caller.isStaff()) {
      throw new Forbidden("Those who answer tickets save replies of their own.");
    }
  }

  private Optional<SavedReply> find(Caller caller, long id, String locking) {
    requireInsider(caller);
    Map<String, Object> parameters = parameters(caller);
    parameters.put("id", id);
    return queries
        .list(FOUND + " and r.id = :id" + locking, parameters, KeepingSavedReplies::reply)
        .stream()
        .findFirst();
  }

  private static NotFound nothing(long id) {
    return new NotFound("There is no saved reply " + id + ".");
  }

  private static Map<String, Object> parameters(Caller caller) {
    Map<String, Object> parameters = new HashMap<>();
    parameters.put("me", caller.personId());
    parameters.put("all", caller.is(Role.SUPERVISOR) || caller.isReader());
    return parameters;
  }

  private Map<String, Object> values(Caller caller, Wanted wanted) {
    Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    Map<String, Object> values = new HashMap<>();
    values.put("owner", wanted.shared() ? null : caller.personId());
    values.put("team", wanted.team());
    values.put("titleIt", wanted.it() == null ? null : wanted.it().title());
    values.put("textIt", wanted.it() == null ? null : wanted.it().text());
    values.put("titleEn", wanted.en() == null ? null : wanted.en().title());
    values.put("textEn", wanted.en() == null ? null : wanted.en().text());
    values.put("now", now);
    return values;
  }

  private static Wanted wanted(SavedReply reply) {
    return new Wanted(reply.shared(), reply.team(), reply.it(), reply.en());
  }

  private static Map<String, Object> facts(Wanted wanted) {
    Map<String, Object> facts = new HashMap<>();
    if (wanted.team() != null) {
      facts.put("team", wanted.team());
    }
    put(facts, "it", wanted.it());
    put(facts, "en", wanted.en());
    return facts;
  }

  private static void put(Map<String, Object> facts, String language, ReplyText text) {
    if (text != null) {
      facts.put(language, Map.of("title", text.title(), "text", text.text()));
    }
  }

  private static SavedReply reply(Columns row) throws SQLException {
    return new SavedReply(
        row.key("id"),
        row.key("owner_id") == null,
        row.text("team_code"),
        text(row.text("title_it"), row.text("text_it")),
        text(row.text("title_en"), row.text("text_en")),
        row.instant("updated_at"));
  }

  private static ReplyText text(String title, String text) {
    return text == null ? null : new ReplyText(title, text);
  }
}
