package org.sportello.processtest.application;

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
import org.sportello.processtest.application.ProcessTest.Head;
import org.sportello.rehearsal.application.Replay.Person;

/** Keeps test cases in the database. */
@ApplicationScoped
class TestStore {
  /** A digest of all cases as they are: another one when any is added, changed or gone. */
  static final String DIGEST =
      """
      (select encode(sha256(convert_to(
        coalesce(string_agg(id || ' ' || sha256, ',' order by id), ''), 'UTF8')), 'hex')
        from process_test)
      """;

  private static final String HEADS =
      """
      select t.id, t.name, t.ticket, t.has_lived, array_to_string(t.processes, ' ') as processes,
        t.author_id, p.name as author_name, t.recorded_at
      from process_test t join person p on p.id = t.author_id
      """;

  private Queries queries;

  protected TestStore() {}

  @Inject
  TestStore(Queries queries) {
    this.queries = queries;
  }

  /** A test case that is read to be played or to be written down. */
  record Kept(long id, TestDocument document) {}

  /** Keeps a new one. */
  long add(TestDocument test, String ticket, long author, Instant at) {
    Map<String, Object> values = values(test, author, at);
    values.put("ticket", ticket);
    return queries
        .list(
            """
            insert into process_test
              (name, ticket, processes, document, sha256, has_lived, author_id, recorded_at)
            values (:name, :ticket, :processes, :document,
              encode(sha256(convert_to(:document, 'UTF8')), 'hex'), :lived, :author, :at)
            returning id
            """,
            values,
            row -> row.key("id"))
        .get(0);
  }

  /** Writes another state of one. */
  void replace(long id, TestDocument test, long author, Instant at) {
    Map<String, Object> values = values(test, author, at);
    values.put("id", id);
    queries.change(
        """
        update process_test
        set name = :name, processes = :processes, document = :document,
          sha256 = encode(sha256(convert_to(:document, 'UTF8')), 'hex'), has_lived = :lived,
          author_id = :author, recorded_at = :at
        where id = :id
        """,
        values);
  }

  private static Map<String, Object> values(TestDocument test, long author, Instant at) {
    Map<String, Object> values = new HashMap<>();
    values.put("name", test.name());
    values.put("processes", test.processes());
    values.put("document", test.text());
    values.put("lived", test.fork() == null);
    values.put("author", author);
    values.put("at", at);
    return values;
  }

  void rename(long id, TestDocument test) {
    queries.change(
        """
        update process_test
        set name = :name, document = :document,
          sha256 = encode(sha256(convert_to(:document, 'UTF8')), 'hex')
        where id = :id
        """,
        Map.of("id", id, "name", test.name(), "document", test.text()));
  }

  void remove(long id) {
    queries.change("delete from process_test where id = :id", Map.of("id", id));
  }

  /** The digest of all cases as they are. */
  String digest() {
    return queries
        .list("select " + DIGEST + " as digest", Map.of(), row -> row.text("digest"))
        .get(0);
  }

  int count() {
    return queries
        .list("select count(*)::int as tests from process_test", Map.of(), r -> r.number("tests"))
        .get(0);
  }

  /** How many there would be with those of these names, some of which may be there. */
  int countWith(List<String> names) {
    return queries
        .list(
            """
            select count(*)::int as tests from (
              select lower(name) from process_test
              union select lower(name) from unnest(cast(:names as text[])) as other (name)) named
            """,
            Map.of("names", names),
            row -> row.number("tests"))
        .get(0);
  }

  /** The key of the one of that name, however it is written. */
  Optional<Long> named(String name) {
    return queries
        .list(
            "select id from process_test where lower(name) = lower(:name)",
            Map.of("name", name),
            row -> row.key("id"))
        .stream()
        .findFirst();
  }

  /** A page, the newest first; those that pass one diagram or ask one table perhaps. */
  List<Head> newest(String process, long before, int most) {
    Map<String, Object> values = new HashMap<>();
    values.put("before", before);
    values.put("most", most);
    if (process != null) {
      values.put("process", List.of(process));
    }
    return queries.list(
        HEADS
            + "where t.id < :before "
            + (process == null ? "" : "and t.processes @> :process ")
            + "order by t.id desc limit :most",
        values,
        TestStore::head);
  }

  Optional<ProcessTest> find(long id) {
    List<Head> heads = queries.list(HEADS + "where t.id = :id", Map.of("id", id), TestStore::head);
    return heads.stream()
        .findFirst()
        .flatMap(
            head ->
                kept(id)
                    .map(Kept::document)
                    .map(
                        read ->
                            new ProcessTest(head, read.played(), read.expected(), read.fork())));
  }

  /** Finds one and keeps everybody else from changing it meanwhile. */
  Optional<Kept> lock(long id) {
    return queries
        .list(
            "select id, document from process_test where id = :id for update",
            Map.of("id", id),
            TestStore::kept)
        .stream()
        .findFirst();
  }

  private Optional<Kept> kept(long id) {
    return after(id - 1, 1).stream().filter(one -> one.id() == id).findFirst();
  }

  /** A portion of all in the order of their keys. */
  List<Kept> after(long id, int most) {
    return queries.list(
        "select id, document from process_test where id > :after order by id limit :most",
        Map.of("after", id, "most", most),
        TestStore::kept);
  }

  private static Kept kept(Columns row) throws SQLException {
    return new Kept(row.key("id"), TestDocument.read(row.text("document")));
  }

  private static Head head(Columns row) throws SQLException {
    return new Head(
        row.key("id"),
        row.text("name"),
        row.text("ticket"),
        row.flag("has_lived"),
        row.words("processes"),
        new Person(row.key("author_id"), row.text("author_name")),
        row.instant("recorded_at"));
  }
}
