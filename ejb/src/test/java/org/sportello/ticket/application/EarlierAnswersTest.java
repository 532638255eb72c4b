package org.sportello.ticket.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.sportello.platform.query.Queries;
import org.sportello.platform.schema.TestDatabase;
import org.sportello.platform.security.Caller;
import org.sportello.platform.security.Role;

/** Answers given before, in a real PostgreSQL. */
class EarlierAnswersTest {
  private static final long CARLA = 1;
  private static final long BRUNO = 2;

  private static final Caller AGENT =
      new Caller(12, "agent", "Andrea Amato", Set.of(Role.AGENT), 1L, "/1/", 1, null, "it");
  private static final Caller CARLA_HERSELF =
      new Caller(
          CARLA, "customer", "Carla Conti", Set.of(Role.REQUESTER), 2L, "/2/", 0, null, "it");

  private static TestDatabase database;

  private final EarlierAnswers earlier =
      new EarlierAnswers(new TicketAccess(), new Queries(database.as(TestDatabase.APPLICATION)));

  @BeforeAll
  static void answer() throws SQLException {
    database = TestDatabase.fresh();
    ticket(700, CARLA, 2, "Il citofono gracchia", true);
    ticket(701, CARLA, 2, "Un altro citofono del portone gracchia", true);
    ticket(702, CARLA, 2, "La luce del portone", true);
    ticket(703, BRUNO, 3, "Il citofono del portone gracchia", true);
    ticket(704, CARLA, 2, "Il citofono gracchia ancora", false);
  }

  @Test
  void shouldOfferTheMostSimilarOfTheSamePersonFirst() {
    assertThat(references(earlier.of(AGENT, "citofono portone gracchia", CARLA)))
        .containsExactly("SP-2026-000701", "SP-2026-000700", "SP-2026-000702");
  }

  @Test
  void shouldOfferTheLatestWhenNothingIsAsked() {
    assertThat(references(earlier.of(CARLA_HERSELF, null, null)))
        .containsExactly("SP-2026-000702", "SP-2026-000701", "SP-2026-000700");
  }

  @Test
  void shouldOfferNothingOfAnotherCustomer() {
    assertThat(references(earlier.of(CARLA_HERSELF, "citofono", BRUNO))).isEmpty();
  }

  private static List<String> references(List<EarlierAnswers.EarlierAnswer> answers) {
    return answers.stream().map(EarlierAnswers.EarlierAnswer::reference).toList();
  }

  private static void ticket(
      long number, long requester, long organization, String subject, boolean isAnswered)
      throws SQLException {
    database.execute(
        TestDatabase.SUPERUSER,
        "insert into ticket (id, reference, subject, status, kind, impact, urgency, priority,"
            + " channel, requester_id, organization_id, language, created_at, updated_at, version,"
            + " resolution, solved_at) values ("
            + number
            + ", 'SP-2026-000"
            + number
            + "', '"
            + subject
            + "', 'open', 'incident', 'normal', 'normal', 'normal', 'email', "
            + requester
            + ", "
            + organization
            + ", 'it', timestamptz '2026-11-01 08:00Z' + "
            + number
            + " * interval '1 minute', now(), 0, "
            + (isAnswered
                ? "'Fatto.', timestamptz '2026-11-02 08:00Z' + " + number + " * interval '1 minute'"
                : "null, null")
            + ")");
  }
}
