package org.sportello.privacy.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.sportello.platform.query.Queries;
import org.sportello.platform.schema.TestDatabase;

class PersonalPlaceTest {

  private static final TestDatabase DATABASE = TestDatabase.fresh();
  private static final Queries QUERIES = new Queries(DATABASE.as(TestDatabase.APPLICATION));
  private static final String WORDS = "select count(*) from ledger_text where person_id = 2";

  @BeforeAll
  static void write() throws SQLException {
    for (int sequence = 1; sequence <= 2; sequence++) {
      DATABASE.execute(
          TestDatabase.SUPERUSER,
          "insert into ledger_entry (chain, sequence, at, kind, actor_type, actor_id, data, hash,"
              + " previous_hash) values ('person:2', "
              + sequence
              + ", now(), 'x', 'system', 'x', '{}', sha256('1'), "
              + (sequence == 1 ? "null" : "sha256('0')")
              + ")");
    }
    keep(1);
  }

  private static void keep(int sequence) throws SQLException {
    DATABASE.execute(
        TestDatabase.APPLICATION,
        "insert into ledger_personal (chain, sequence, field, salt, value, person_id)"
            + " values ('person:2', "
            + sequence
            + ", 'body', sha256('salt'), 'Il server è lento', 2)");
  }

  @ParameterizedTest
  @EnumSource(PersonalPlace.class)
  void shouldBeReadAndDestroyedByTheApplicationItself(PersonalPlace place) {
    QUERIES.list(
        "select cast(to_jsonb(item) as text) as item from (" + place.reading() + ") item",
        Map.of("person", 5L),
        row -> row.text("item"));
    place.erasing().forEach(statement -> QUERIES.change(statement, Map.of("person", 5L)));
  }

  @ParameterizedTest
  @EnumSource(RetainedKind.class)
  void shouldBeDestroyedByTheApplicationWhenItIsTooOld(RetainedKind kind) {
    assertThat(
            QUERIES.change(
                kind.destroying(),
                Map.of("before", Instant.parse("2000-01-01T00:00:00Z"), "most", 10)))
        .isZero();
  }

  @Test
  void shouldKeepTextsUnderThePersonsKeyAlone() throws SQLException {
    assertThat(DATABASE.value("select value from ledger_text where person_id = 2 and sequence = 1"))
        .isEqualTo("Il server è lento");
    assertThat(
            DATABASE.value(
                "select count(*) from ledger_personal where person_id = 2 and value is not null"))
        .isEqualTo("0");

    DATABASE.execute(TestDatabase.APPLICATION, "delete from person_key where person_id = 2");
    assertThat(DATABASE.value(WORDS)).isEqualTo("0");

    DATABASE.execute(
        TestDatabase.APPLICATION,
        "insert into erasure (person_id, reason, erased_by, erased_at, counts, statistics)"
            + " values (2, 'x', 1, now(), '{}', '{}')");
    keep(2);
    assertThat(DATABASE.value("select count(*) from ledger_personal where sequence = 2"))
        .as("what is written of an erased person is not kept")
        .isEqualTo("0");
  }
}
