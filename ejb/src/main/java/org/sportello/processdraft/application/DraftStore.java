package org.sportello.processdraft.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sportello.platform.query.Columns;
import org.sportello.platform.query.Queries;
import org.sportello.processdesign.application.ExaminingFiles.Head;
import org.sportello.processdesign.application.Proposal.Owner;

/** Keeps drafts and their states in the database. */
@ApplicationScoped
class DraftStore {

  /** So many states of a draft are kept; the oldest beyond them go. */
  private static final int MOST_STATES = 1_000;

  private static final String SELECT =
      """
      select d.id, d.key, d.type, d.name, d.base_version, d.author_id, a.name as author_name,
        d.created_at, d.revision, d.saved_by_id, s.name as saved_by_name, d.saved_at,
        d.proposal_id, p.state as proposal_state
      from process_draft d
      join person a on a.id = d.author_id
      join person s on s.id = d.saved_by_id
      left join process_proposal p on p.id = d.proposal_id
      """;

  private static final String INSERT =
      """
      insert into process_draft
        (key, type, name, base_version, author_id, created_at, revision, saved_by_id, saved_at)
      values (:key, :type, :name, :base, :person, :at, 1, :person, :at) returning id
      """;

  private static final String INSERT_STATE =
      """
      insert into process_draft_state
        (draft_id, revision, xml, sha256, saved_by_id, saved_at, restored_from)
      values (:draft, :revision, :xml, encode(sha256(:xml), 'hex'), :person, :at, :restored)
      """;

  private static final String SAVE =
      """
      update process_draft
      set key = :key, type = :type, name = :name, revision = :revision, saved_by_id = :person,
        saved_at = :at, xact = pg_current_xact_id()
      where id = :draft
      """;

  private static final String STATES =
      """
      select t.revision, t.saved_by_id, s.name as saved_by_name, t.saved_at, t.sha256,
        t.restored_from
      from process_draft_state t join person s on s.id = t.saved_by_id
      where t.draft_id = :draft and t.revision < :before
      order by t.revision desc limit :limit
      """;

  private Queries queries;

  protected DraftStore() {}

  @Inject
  DraftStore(Queries queries) {
    this.queries = queries;
  }

  /** A state that is to be saved. */
  @SuppressWarnings("ArrayRecordComponent") // handed on, never compared
  record Saving(Head head, byte[] xml, long person, Instant at, Integer restoredFrom) {}

  long add(Saving first, Integer base) {
    Map<String, Object> values = values(first);
    values.put("base", base);
    long id = queries.list(INSERT, values, row -> row.key("id")).get(0);
    addState(id, 1, first);
    return id;
  }

  void save(long draft, int revision, Saving saving) {
    Map<String, Object> values = values(saving);
    values.put("draft", draft);
    values.put("revision", revision);
    queries.change(SAVE, values);
    addState(draft, revision, saving);
    queries.change(
        "delete from process_draft_state where draft_id = :draft and revision <= :old",
        Map.of("draft", draft, "old", revision - MOST_STATES));
  }

  private void addState(long draft, int revision, Saving saving) {
    Map<String, Object> values = values(saving);
    values.put("draft", draft);
    values.put("revision", revision);
    values.put("xml", saving.xml());
    values.put("restored", saving.restoredFrom());
    queries.change(INSERT_STATE, values);
  }

  private static Map<String, Object> values(Saving saving) {
    Map<String, Object> values = new HashMap<>();
    values.put("key", saving.head().key());
    values.put("type", saving.head().type());
    values.put("name", saving.head().name());
    values.put("person", saving.person());
    values.put("at", saving.at());
    return values;
  }

  void proposed(long draft, long proposal) {
    queries.change(
        "update process_draft set proposal_id = :proposal, xact = pg_current_xact_id()"
            + " where id = :draft",
        Map.of("draft", draft, "proposal", proposal));
  }

  void remove(long draft) {
    queries.change("delete from process_draft where id = :draft", Map.of("draft", draft));
  }

  List<ProcessDraft> newest(int limit) {
    return queries.list(
        SELECT + "order by d.saved_at desc, d.id desc limit :limit",
        Map.of("limit", limit),
        DraftStore::draft);
  }

  Optional<ProcessDraft> find(long id) {
    return queries.list(SELECT + "where d.id = :id", Map.of("id", id), DraftStore::draft).stream()
        .findFirst();
  }

  /** Finds one and keeps everybody else from saving it meanwhile. */
  Optional<ProcessDraft> lock(long id) {
    return queries
        .list(SELECT + "where d.id = :id for update of d", Map.of("id", id), DraftStore::draft)
        .stream()
        .findFirst();
  }

  Optional<byte[]> file(long draft, int revision) {
    return queries
        .list(
            "select xml from process_draft_state where draft_id = :draft and revision = :revision",
            Map.of("draft", draft, "revision", revision),
            row -> row.bytes("xml"))
        .stream()
        .findFirst();
  }

  List<DraftState> states(long draft, int before, int limit) {
    return queries.list(
        STATES, Map.of("draft", draft, "before", before, "limit", limit), DraftStore::state);
  }

  private static ProcessDraft draft(Columns row) throws SQLException {
    return new ProcessDraft(
        row.key("id"),
        row.text("key"),
        row.text("type"),
        row.text("name"),
        row.count("base_version"),
        new Owner(row.key("author_id"), row.text("author_name")),
        row.instant("created_at"),
        row.number("revision"),
        new Owner(row.key("saved_by_id"), row.text("saved_by_name")),
        row.instant("saved_at"),
        row.key("proposal_id"),
        row.text("proposal_state"));
  }

  private static DraftState state(Columns row) throws SQLException {
    return new DraftState(
        row.number("revision"),
        new Owner(row.key("saved_by_id"), row.text("saved_by_name")),
        row.instant("saved_at"),
        row.text("sha256"),
        row.count("restored_from"));
  }
}
