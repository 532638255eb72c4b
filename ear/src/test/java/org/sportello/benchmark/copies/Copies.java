package org.sportello.benchmark.copies;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.postgresql.PGConnection;
import org.sportello.benchmark.desk.Words;

/** Makes many tickets out of the newest ones, as the database's superuser. */
public final class Copies {
  private static final int TEMPLATES = 200;
  private static final String ALL = "SP-9999-999999";
  private static final List<String> ENGINE_IDS =
      List.of(
          "id_",
          "root_proc_inst_id_",
          "proc_inst_id_",
          "process_instance_id_",
          "parent_id_",
          "super_exec_",
          "act_inst_id_",
          "execution_id_",
          "var_scope_",
          "task_id_");
  private static final String OWN =
      " join engine.act_ru_execution own on own.id_ = %s"
          + " join engine.act_ru_execution process on process.id_ = own.proc_inst_id_"
          + " join copied c on c.source = process.business_key_";

  private final String database;
  private final Words words = new Words();

  /** In the database at that JDBC address, which names the superuser. */
  public Copies(String database) {
    this.database = database;
  }

  /** Makes so many. */
  public void make(int number) throws SQLException, IOException {
    List<Copy> copies;
    try (Connection connection = connect()) {
      copies = planned(connection, number);
      stored(connection, copies);
    }
    rememberWords();
    CompletableFuture<Void> chains = CompletableFuture.runAsync(() -> chains(copies));
    try (Connection connection = connect()) {
      rows(new CopiedRows(connection));
    }
    chains.join();
    try (Connection connection = connect();
        Statement statement = connection.createStatement()) {
      statement.execute("drop table copied");
      statement.execute("vacuum analyze");
      statement.execute("checkpoint");
    }
  }

  /** What the trigger of the search's words does, which rests while rows are copied. */
  private void rememberWords() throws SQLException {
    try (Connection connection = connect();
        Statement statement = connection.createStatement()) {
      statement.execute(
          """
          insert into search_word (word)
          select distinct lexeme
          from copied, unnest(to_tsvector('sportello_plain', subject || ' ' || body)) as found(lexeme, p, w)
          where length(lexeme) between 4 and 40
            and not exists (select from search_word known where known.word = found.lexeme)
          """);
    }
  }

  private List<Copy> planned(Connection connection, int number) throws SQLException {
    List<Template> templates = new Templates(connection).newest(ALL, TEMPLATES);
    int messages =
        templates.stream().mapToInt(template -> template.messages().size()).max().orElseThrow();
    long id = reserved(connection, "ticket_seq", number);
    long message = reserved(connection, "ticket_message_seq", (long) number * messages);
    Random random = new Random(11);
    String year = templates.get(0).reference().substring(0, 8);
    List<Copy> copies = new ArrayList<>(number);
    for (int i = 0; i < number; i++) {
      copies.add(
          new Copy(
              id + i,
              year + "%06d".formatted(id + i),
              templates.get(i % templates.size()),
              message + (long) i * messages,
              words.subject(random),
              words.body(random)));
    }
    return copies;
  }

  /** The first of so many keys that nobody else gets. */
  private static long reserved(Connection connection, String sequence, long number)
      throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet row =
            statement.executeQuery(
                "select last_value + 1000, setval('%1$s', last_value + 1000 + %2$d) from %1$s"
                    .formatted(sequence, number))) {
      row.next();
      return row.getLong(1);
    }
  }

  private static void stored(Connection connection, List<Copy> copies)
      throws SQLException, IOException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(
          "create unlogged table copied (source text, id bigint, reference text primary key,"
              + " source_node text, node text, first_message bigint, subject text, body text)");
    }
    String lines =
        copies.stream()
            .map(
                copy ->
                    CopyLine.of(
                        copy.template().reference(),
                        copy.id(),
                        copy.reference(),
                        copy.template().node(),
                        copy.node(),
                        copy.firstMessage(),
                        copy.subject(),
                        copy.body()))
            .collect(Collectors.joining());
    connection
        .unwrap(PGConnection.class)
        .getCopyAPI()
        .copyIn("copy copied from stdin", new ByteArrayInputStream(lines.getBytes(UTF_8)));
    try (Statement statement = connection.createStatement()) {
      statement.execute("analyze copied");
    }
  }

  private void chains(List<Copy> copies) {
    try (Connection connection = connect()) {
      new CopiedChains(connection).write(copies);
      new CopiedRows(connection)
          .copy(
              "public",
              "ledger_personal",
              "ledger_text r join copied c on r.chain = 'ticket:' || c.source",
              Map.of(
                  "chain",
                  "'ticket:' || c.reference",
                  "value",
                  "case when r.sequence > 1 then r.value when r.field = 'subject' then c.subject"
                      + " when r.field = 'body' then c.body else r.value end"));
    } catch (SQLException | IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void rows(CopiedRows rows) throws SQLException {
    rows.copy(
        "public",
        "ticket",
        "ticket r join copied c on c.source = r.reference",
        Map.of("id", "c.id", "reference", "c.reference", "subject", "c.subject"));
    String rank = "row_number() over (partition by c.id order by r.id)";
    rows.copy(
        "public",
        "ticket_message",
        "ticket_message r join ticket t on t.id = r.ticket_id join copied c on c.source = t.reference",
        Map.of(
            "id", "c.first_message + " + rank + " - 1",
            "ticket_id", "c.id",
            "body", "case when " + rank + " = 1 then c.body else r.body end"));
    // What the triggers of the search do, which rest here; 'D', 'A' and 'B' are its weights.
    rows.execute(
        """
        insert into ticket_search (ticket_id, part, length, public_words, all_words)
        select c.id, 1, coalesce(said.length, 0), h.heading || coalesce(said.public, ''),
          case when said.has_notes then h.heading || said.everything end
        from copied c, lateral (select ticket_heading(c.id) as heading offset 0) h
        left join lateral (
          select sum(length(m.body)) as length, bool_or(m.visibility = 'internal') as has_notes,
            setweight(searchable(string_agg(m.body, ' ') filter (where m.visibility = 'public')), 'D')
              as public,
            setweight(searchable(string_agg(m.body, ' ')), 'D') as everything
          from ticket_message m where m.ticket_id = c.id) said on true
        """);
    rows.execute(
        "insert into ticket_title (ticket_id, words) select c.id, ticket_title(c.id) from copied c");
    rows.copy(
        "public",
        "sla_event",
        "sla_event r join ticket t on t.id = r.ticket_id join copied c on c.source = t.reference",
        Map.of(
            "id",
                "(select max(id) from sla_event) + 1000 + row_number() over (order by c.id, r.id)",
            "ticket_id", "c.id"));
    rows.execute("select setval('sla_event_seq', (select max(id) + 1000 from sla_event))");
    // Children first: whose ticket they are is found through the executions of the templates.
    engine(
        rows,
        "act_ru_identitylink",
        "join engine.act_ru_task task on task.id_ = r.task_id_"
            + OWN.formatted("task.execution_id_"));
    engine(rows, "act_ru_task", OWN.formatted("r.execution_id_"));
    engine(rows, "act_ru_variable", OWN.formatted("r.execution_id_"));
    engine(rows, "act_ru_event_subscr", OWN.formatted("r.execution_id_"));
    engine(rows, "act_ru_job", OWN.formatted("r.execution_id_"));
    engine(rows, "act_ru_execution", OWN.formatted("r.id_"));
  }

  private static void engine(CopiedRows rows, String table, String join) throws SQLException {
    Map<String, String> changed =
        new HashMap<>(
            ENGINE_IDS.stream()
                .collect(
                    Collectors.toMap(
                        column -> column,
                        column -> "replace(r." + column + ", c.source_node, c.node)")));
    changed.put("business_key_", "case when r.business_key_ = c.source then c.reference end");
    changed.put("text_", "case when r.text_ = c.source then c.reference else r.text_ end");
    rows.copy("engine", table, "engine." + table + " r " + join, changed);
  }

  /** A connection for which triggers and references rest: what is copied was right once. */
  private Connection connect() throws SQLException {
    Connection connection = DriverManager.getConnection(database);
    try (Statement statement = connection.createStatement()) {
      for (String setting :
          Stream.of(
                  "session_replication_role = replica",
                  "maintenance_work_mem = '512MB'",
                  "work_mem = '64MB'",
                  "synchronous_commit = off")
              .toList()) {
        statement.execute("set " + setting);
      }
    }
    return connection;
  }
}
