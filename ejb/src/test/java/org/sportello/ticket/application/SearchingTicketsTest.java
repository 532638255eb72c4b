package org.sportello.ticket.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sportello.platform.failure.InvalidInput;
import org.sportello.platform.query.Queries;
import org.sportello.platform.schema.TestDatabase;
import org.sportello.platform.security.Caller;
import org.sportello.platform.security.Role;
import org.sportello.search.application.FoundWords;
import org.sportello.search.application.FoundWords.Found;
import org.sportello.search.application.FoundWords.Piece;
import org.sportello.search.application.SearchQueries;

/** What people type, and what they find, in a real PostgreSQL. */
class SearchingTicketsTest {

  private static final long CARLA_OF_ALFA = 1;
  private static final long BRUNO_OF_BETA = 2;
  private static final long EMILY_OF_EPSILON = 6;

  private static final Caller AGENT =
      new Caller(12, "agent", "Andrea Amato", Set.of(Role.AGENT), 1L, "/1/", 1, null, "it");
  private static final Caller CARLA =
      new Caller(1, "customer", "Carla Conti", Set.of(Role.REQUESTER), 2L, "/2/", 0, null, "it");

  private static TestDatabase database;

  private ReadingTickets reading;

  @BeforeAll
  static void fillTheDesk() throws SQLException {
    database = TestDatabase.fresh();
    ticket(123, CARLA_OF_ALFA, 2, "server", "La stampante non stampa più");
    said(123, "public", "Da stamattina le stampanti del primo piano sono bloccate.");
    said(123, "internal", "Il toner è finito, vedi il contratto Zucchetti.");
    ticket(124, BRUNO_OF_BETA, 3, "security", "Connessioni lente");
    said(124, "public", "Le connessioni verso la città di Ancona cadono. Perché?");
    ticket(125, EMILY_OF_EPSILON, 6, "voice", "Phones keep ringing");
    said(125, "public", "The telephones rang all night; we unplugged three printers as well.");
    ticket(126, CARLA_OF_ALFA, 2, null, "Fattura di ottobre");
    said(126, "public", "Manca la fattura: potete rispedirla a contabilita@alfa.test?");
    ticket(127, BRUNO_OF_BETA, 3, "mail", "Posta in arrivo ferma");
    said(127, "public", "Anche la stampante di rete, ma quella è secondaria.");
    ticket(1240, EMILY_OF_EPSILON, 6, null, "Licence renewal");
    said(1240, "public", "Our licences expire; we were quoted O'Brien's price.");
  }

  @BeforeEach
  void open() {
    Queries queries = new Queries(database.as(TestDatabase.APPLICATION));
    reading =
        new ReadingTickets(
            new TicketAccess(),
            new SearchQueries(queries),
            new FoundWords(queries),
            queries,
            Clock.fixed(Instant.EPOCH, ZoneOffset.UTC));
  }

  @ParameterizedTest(name = "{0}: {1} finds {2}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "exact reference            | SP-2026-000124            | 124",
        "reference in small letters | sp-2026-000124            | 124",
        "part of a reference        | 000124                    | 124",
        "number alone, exact first  | 124                       | 124 1240",
        "year and number            | 2026-1240                 | 1240",
        "with a hash                | #1240                     | 1240",
        "Italian plural             | stampanti                 | 123 127",
        "Italian singular           | stampante bloccata        | 123",
        "Italian, other forms       | connessione lenta         | 124",
        "English plural for singular| printer                   | 125",
        "English, other forms       | ringing telephone         | 125",
        "English, other number      | licence expires           | 1240",
        "accent left out            | citta                     | 124",
        "another accent             | cittá                     | 124",
        "capitals                   | FATTURA                   | 126",
        "little words do not count  | la fattura di             | 126",
        "subject and message        | posta rete                | 127",
        "name of the requester      | Bianchi                   | 127 124",
        "name and word              | conti stampante           | 123",
        "typing error in a person   | Bianki                    | 127 124",
        "typing error, both names   | Emyly Evens               | 1240 125",
        "name of the organisation   | epsilon                   | 1240 125",
        "typing error, organisation | epsylon                   | 1240 125",
        "product                    | voice                     | 125",
        "typing error, product      | securty                   | 124",
        "typing error in a word     | fatura                    | 126",
        "typing error in a word, 2  | stampente                 | 123 127",
        "address of the requester   | customer2@beta.test       | 127 124",
        "address in the text        | contabilita@alfa.test     | 126",
        "apostrophe                 | O'Brien                   | 1240",
        "word of an internal note   | zucchetti                 | 123",
        "note and subject           | toner stampante           | 123",
        "no such word               | qwertzuiop                |",
        "one of the words is nowhere| stampante qwertzuiop      |",
        "no such reference          | SP-2026-999999            |"
      })
  void shouldFind(String what, String asked, String numbers) {
    List<String> expected = numbers == null ? List.of() : List.of(numbers.split(" ", -1));

    assertThat(found(AGENT, asked)).as(what).containsExactlyElementsOf(expected);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "'",
        "\"",
        "\\",
        ":*",
        "& | !",
        "stampante:*",
        "a & | b",
        "<->",
        "!!!",
        "((",
        "%",
        "_",
        "'; drop table ticket; --",
        "{0.1}",
        ":words",
        "?",
        "a\u0000b",
        "😀",
        "--",
        "' or '1'='1"
      })
  void shouldDoNoHarmWhateverIsTyped(String asked) {
    assertThat(found(AGENT, asked)).hasSizeLessThan(6);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 511, 512, 2_047, 2_048, 8_192, 13_000, 32_768, 100_600, 1_000_000})
  void shouldLookAtEveryTicketOnceWhenSearchingSliceBySlice(long newest) {
    String tickets =
        "from generate_series(%1$d::bigint, 0, -(%1$d / 300 + 1)) as ticket".formatted(newest);
    String looks =
        "(select count(*) from search_slices(%d) as slice where ticket_slices(ticket) @@ slice)"
            .formatted(newest);

    assertThat(database.value("select count(*) " + tickets)).isNotEqualTo("0");
    assertThat(database.value("select count(*) " + tickets + " where " + looks + " <> 1"))
        .isEqualTo("0");
  }

  @ParameterizedTest(name = "{0}: {2} times, {3} tickets apart")
  @CsvSource({
    "cavatappi, 301000, 1, 1",
    "girandola, 302000, 30, 1",
    "sestante, 303007, 30, 40",
    "bussola, 304013, 40, 300",
    "clessidra, 305019, 40, 3000",
    "lanterna, 306029, 12, 20000"
  })
  void shouldFindTheNewestOfAllHoweverFrequentAWordIs(String word, long last, int times, int apart)
      throws SQLException {
    for (int i = 0; i < times; i++) {
      ticket(last - (long) i * apart, CARLA_OF_ALFA, 2, null, word);
    }
    for (int most : List.of(1, 7, 20, 100)) {
      String finds = "search_query('" + word + "'), %s, " + most + ") as f (id)";
      String newest =
          "select string_agg(cast(id as text), ' ' order by id desc) from (select ticket_id as id"
              + " from ticket_search where public_words @@ search_query('"
              + word
              + "') order by 1 desc limit "
              + most
              + ") n";
      for (boolean isInternal : List.of(true, false)) {
        assertThat(
                database.value(
                    "select string_agg(cast(id as text), ' ' order by id desc) from search_newest("
                        + finds.formatted(isInternal)))
            .as("the newest %s", most)
            .isEqualTo(database.value(newest));
      }
    }
  }

  @Test
  void shouldLookForAWordOnceWhenItsFormsAreTheSame() {
    assertThat(database.value("select search_query('office')")).isEqualTo("'office' | 'offic'");
    assertThat(database.value("select search_query('backup')")).isEqualTo("'backup'");
  }

  @Test
  void shouldMarkWhatWasFoundAndNothingElse() throws SQLException {
    ticket(900, CARLA_OF_ALFA, 2, null, "<b>Tastiera</b> & mouse");
    said(900, "public", "La tastiera <script>alert(1)</script> non risponde.");
    said(900, "internal", "Tastiera tastiera tastiera: segreta.");

    assertThat(marked(AGENT, "tastiera").excerpt())
        .anySatisfy(piece -> assertThat(piece.text()).contains("segreta"));
    Found found = marked(CARLA, "tastiera");
    assertThat(found.subject())
        .containsExactly(
            new Piece("<b>", false), new Piece("Tastiera", true), new Piece("</b> & mouse", false));
    assertThat(found.excerpt())
        .contains(new Piece("tastiera", true))
        .filteredOn(Piece::found)
        .hasSize(1);
  }

  @Test
  void shouldCutOffEndlessQuestions() {
    assertThat(found(AGENT, "stampante ".repeat(10_000))).containsExactly("123", "127");
  }

  @Test
  void shouldNeverFindSomebodyElsesTicket() {
    assertThat(found(CARLA, "stampante")).containsExactly("123");
    assertThat(found(CARLA, "Bianchi")).isEmpty();
    assertThat(found(CARLA, "SP-2026-000124")).isEmpty();
    assertThat(found(CARLA, "124")).isEmpty();
  }

  @Test
  void shouldNotFindInternalNotesForRequesters() {
    assertThat(found(CARLA, "zucchetti")).isEmpty();
    assertThat(found(CARLA, "toner")).isEmpty();
  }

  @Test
  void shouldPutWhatASubjectSaysBeforeWhatAMessageSays() {
    assertThat(found(AGENT, "stampante")).containsExactly("123", "127");
    assertThat(found(AGENT, filter("stampante", "-createdAt", 10, null)))
        .containsExactly("127", "123");
  }

  @Test
  void shouldTurnPagesOfARankedList() {
    List<String> all = new ArrayList<>();
    TicketFilter.Position after = null;
    do {
      TicketFilter filter = filter("bianchi", null, 1, after);
      List<TicketView> page = reading.page(AGENT, filter);
      all.add(page.get(0).reference());
      after = page.size() > 1 ? TicketOrder.of(filter).position(page.get(0)) : null;
    } while (after != null);

    assertThat(all).containsExactly("SP-2026-000127", "SP-2026-000124");
  }

  @Test
  void shouldFindByTheNewNameWhenSomebodyIsRenamed() throws SQLException {
    rename("Bruno Ferrari");
    assertThat(found(AGENT, "ferrari")).containsExactly("127", "124");
    assertThat(found(AGENT, "connessioni ferari")).containsExactly("124");

    rename("Bruno Bianchi");
    assertThat(found(AGENT, "ferrari")).isEmpty();
    assertThat(found(AGENT, "connessioni citta bianchi")).containsExactly("124");
  }

  private static void rename(String name) throws SQLException {
    change("update person set name = ? where id = ?", name, BRUNO_OF_BETA);
  }

  @Test
  void shouldGoOnWhenAConversationIsLongerThanAVectorHolds() throws SQLException {
    ticket(500, CARLA_OF_ALFA, 2, null, "Registro");
    StringBuilder log = new StringBuilder();
    for (int i = 0; i < 12_000; i++) {
      log.append("evento").append(Integer.toString(i * 7919, 36)).append(' ');
    }
    for (int i = 0; i < 8; i++) {
      String visibility = i % 2 == 0 ? "public" : "internal";
      said(500, visibility, log.toString().replace("evento", "e" + i));
    }
    said(500, "public", "Ultima parola: ornitorinco");
    said(500, "internal", "nota: fenicottero");

    assertThat(found(AGENT, "ornitorinco registro")).containsExactly("500");
    assertThat(found(AGENT, "fenicottero ornitorinco")).containsExactly("500");
    assertThat(found(CARLA, "fenicottero")).isEmpty();
    assertThat(database.value("select max(part) from ticket_search where ticket_id = 500"))
        .isNotEqualTo("1");
    change("delete from ticket_search where ticket_id = ?", 500L);
  }

  @Test
  void shouldAnswerFromOneIndexAlone() throws SQLException {
    assertThat(plan("s.public_words")).contains("ticket_search_public");
    assertThat(plan("coalesce(s.all_words, s.public_words)")).contains("ticket_search_staff");
  }

  private static String plan(String read) throws SQLException {
    StringBuilder plan = new StringBuilder();
    try (Connection connection = database.as(TestDatabase.APPLICATION).getConnection();
        PreparedStatement explain =
            connection.prepareStatement(
                "explain select s.ticket_id from ticket_search s where "
                    + read
                    + " @@ 'stampante'::tsquery and "
                    + read
                    + " @@ '#9/1'::tsquery")) {
      connection.createStatement().execute("set enable_seqscan = off");
      try (ResultSet rows = explain.executeQuery()) {
        while (rows.next()) {
          plan.append(rows.getString(1)).append('\n');
        }
      }
    }
    return plan.toString();
  }

  @Test
  void shouldFindWhatHasPassedAnElementInThatPeriod() throws SQLException {
    change(
        "insert into process_place (process_key, version, element)"
            + " values ('Handling', 1, 'Task_A'), ('Handling', 2, 'Task_A')");
    change(
        "insert into process_passage (place, day, ticket_id)"
            + " select id, date '2026-03-01' + version, case version when 1 then 123 else 124 end"
            + " from process_place where element = 'Task_A'");

    assertThat(passed("Handling/Task_A", null, null)).containsExactly("124", "123");
    assertThat(passed("Handling:1/Task_A", null, null)).containsExactly("123");
    assertThat(passed("Handling/Task_A", "2026-03-03", null)).containsExactly("124");
    assertThat(passed("Handling/Task_A", null, "2026-03-03")).containsExactly("123");
    assertThat(passed("Handling/Task_B", null, null)).isEmpty();
    assertThatThrownBy(() -> passed("Task_A", null, null)).isInstanceOf(InvalidInput.class);
    assertThatThrownBy(() -> passed("Handling/Task_A", "yesterday", null))
        .isInstanceOf(InvalidInput.class);
    assertThatThrownBy(() -> passed(null, "2026-03-03", null)).isInstanceOf(InvalidInput.class);
  }

  private List<String> passed(String place, String from, String to) {
    Map<String, String> parameters = new HashMap<>(Map.of("sort", "-createdAt"));
    parameters.put("passedAt", place);
    parameters.put("passedFrom", from);
    parameters.put("passedTo", to);
    return found(AGENT, TicketFilter.of(parameters).from(null, 20));
  }

  private Found marked(Caller caller, String asked) {
    TicketFilter filter = filter(asked, null, 20, null);
    return reading.found(caller, filter, reading.page(caller, filter), true).get(900L);
  }

  private List<String> found(Caller caller, String asked) {
    return found(caller, filter(asked, null, 20, null));
  }

  private List<String> found(Caller caller, TicketFilter filter) {
    return reading.page(caller, filter).stream()
        .map(ticket -> ticket.reference().replaceFirst("SP-2026-0*", ""))
        .toList();
  }

  private static TicketFilter filter(
      String asked, String sort, int limit, TicketFilter.Position after) {
    return new TicketFilter(
        null, null, null, null, null, null, false, null, null, null, null, null, null, asked, null,
        false, null, sort, after, limit);
  }

  private static void ticket(
      long number, long requester, long organization, String product, String subject)
      throws SQLException {
    change(
        "insert into ticket (id, reference, subject, status, kind, impact, urgency, priority,"
            + " channel, requester_id, organization_id, product_code, language, created_at,"
            + " updated_at, version) values (?, 'SP-2026-' || lpad(cast(? as text), 6, '0'), ?,"
            + " 'open', 'incident', 'normal', 'normal', 'normal', 'email', ?, ?, ?, 'it',"
            + " timestamptz '2026-11-01 08:00Z' + ? * interval '1 minute', now(), 0)",
        number,
        number,
        subject,
        requester,
        organization,
        product,
        number);
  }

  private static void said(long number, String visibility, String body) throws SQLException {
    change(
        "insert into ticket_message (id, ticket_id, author_type, visibility, channel, automatic,"
            + " body, created_at) values (nextval('ticket_message_seq'), ?, 'staff', ?, 'email',"
            + " false, ?, now())",
        number,
        visibility,
        body);
  }

  private static void change(String sql, Object... values) throws SQLException {
    try (Connection connection = database.as(TestDatabase.APPLICATION).getConnection();
        PreparedStatement statement = connection.prepareStatement(sql)) {
      for (int i = 0; i < values.length; i++) {
        statement.setObject(i + 1, values[i]);
      }
      statement.executeUpdate();
    }
  }
}
