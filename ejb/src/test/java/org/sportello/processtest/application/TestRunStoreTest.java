package org.sportello.processtest.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sportello.platform.query.Queries;
import org.sportello.platform.schema.TestDatabase;
import org.sportello.processtest.application.TestRunStore.Asked;
import org.sportello.processtest.application.TestRunStore.Tested;
import org.sportello.processtest.application.TestStore.Kept;
import org.sportello.rehearsal.application.CaseFacts;
import org.sportello.rehearsal.application.RehearsalCase;

/** Runs of the test cases in a real PostgreSQL: those that end early, and those of bundles. */
class TestRunStoreTest {
  private static final long OWNER = 1;
  private static final Instant NOW = Instant.parse("2026-03-02T09:00:00Z");

  private TestDatabase database;
  private TestStore tests;
  private TestRunStore runs;

  @BeforeEach
  void open() {
    database = TestDatabase.fresh();
    Queries queries = new Queries(database.as(TestDatabase.APPLICATION));
    tests = new TestStore(queries);
    runs = new TestRunStore(queries);
  }

  private static TestDocument named(String name, String urgency) {
    CaseFacts facts =
        new CaseFacts(
            "incident", "normal", urgency, "email", "it", null, null, null, null, true, true, true);
    RehearsalCase played = new RehearsalCase(facts, NOW, null, Map.of(), List.of());
    return TestDocument.of(name, played, new Expected(List.of("A/1"), List.of()), null);
  }

  private long begun(Tested what, int total) {
    return runs.add(new Asked(what, null, OWNER, NOW, total, tests.digest()));
  }

  private static TestResult passed(long test) {
    return new TestResult(test, "Case " + test, "passed", null, null, null);
  }

  private TestRun found(long id) {
    return runs.find(id).orElseThrow();
  }

  @Test
  void shouldCountAsInterruptedWhenItsServerHasGoneAway() throws SQLException {
    long id = begun(Tested.IN_FORCE, 2);
    assertThat(runs.progress(id, 2, 1, List.of(passed(1)))).isTrue();
    assertThat(runs.running()).isEqualTo(1);
    database.execute(
        TestDatabase.OWNER,
        "update process_test_run set beat_at = clock_timestamp() - interval '61 seconds'");
    assertThat(found(id).state()).isEqualTo("interrupted");
    assertThat(found(id).goesOn()).isFalse();
    assertThat(found(id).hasPassed()).isFalse();
    assertThat(found(id).counts().passed()).isEqualTo(1);
    assertThat(runs.running()).as("others may begin").isZero();
  }

  @Test
  void shouldKeepWhatWasPlayedWhenItIsCancelledAndNotGoOn() {
    long id = begun(Tested.IN_FORCE, 2);
    assertThat(runs.progress(id, 2, 1, List.of(passed(1)))).isTrue();
    assertThat(runs.end(id, "cancelled", NOW, null)).isTrue();
    assertThat(runs.progress(id, 2, 2, List.of(passed(2)))).as("whether it goes on").isFalse();
    assertThat(runs.end(id, "done", NOW, null)).as("whether it had not ended").isFalse();
    assertThat(found(id).state()).isEqualTo("cancelled");
    assertThat(found(id).hasPassed()).isFalse();
    assertThat(found(id).done()).isEqualTo(1);
    assertThat(found(id).counts().passed()).isEqualTo(1);
  }

  @Test
  void shouldSayWhyItHasFailed() {
    long id = begun(Tested.IN_FORCE, 2);
    runs.end(id, "failed", NOW, "It took longer than 5 minutes.");
    assertThat(found(id).state()).isEqualTo("failed");
    assertThat(found(id).reason()).isEqualTo("It took longer than 5 minutes.");
    assertThat(found(id).hasPassed()).isFalse();
  }

  @Test
  void shouldBeOutdatedWhenACaseIsAddedChangedOrGone() {
    long first = tests.add(named("First", "low"), null, OWNER, NOW);
    long id = begun(Tested.IN_FORCE, 1);
    assertThat(found(id).outdated()).isFalse();
    long second = tests.add(named("Second", "low"), null, OWNER, NOW);
    assertThat(found(id).outdated()).as("one more").isTrue();
    tests.remove(second);
    assertThat(found(id).outdated()).as("the same again").isFalse();
    tests.replace(first, named("First", "high"), OWNER, NOW);
    assertThat(found(id).outdated()).as("changed").isTrue();
    tests.remove(first);
    assertThat(found(id).outdated()).as("gone").isTrue();
  }

  @Test
  void shouldListTheRunsOfOneBundleAndItsOwnCasesFirst() throws SQLException {
    database.execute(
        TestDatabase.OWNER,
        "insert into process_bundle (archive, sha256, signer, made_at, made_by, application, files,"
            + " uploaded_by_id, uploaded_at) select '', repeat(n, 64), repeat(n, 64), now(), 'x',"
            + " '1', 1, 1, now() from unnest(array['a', 'b']) n");
    begun(new Tested(null, null, null, null, 1L), 2);
    long id = begun(new Tested(null, null, null, null, 2L), 2);
    assertThat(runs.newest(null, null, 2L, 10)).extracting(TestRun::id).containsExactly(id);
    assertThat(runs.newest(null, null, null, 10)).hasSize(2);
    assertThat(found(id).key()).isNull();
    assertThat(found(id).bundle()).isEqualTo(2);
    runs.progress(id, 2, 2, List.of(passed(7), passed(-1)));
    assertThat(runs.results(id, null, Long.MIN_VALUE, 10))
        .extracting(TestResult::test)
        .containsExactly(-1L, 7L);
    assertThat(found(id).counts().passed()).isEqualTo(2);
  }

  @Test
  void shouldPlayWhatABundleBringsInsteadOfWhatIsKeptAndBesideIt() {
    for (int i = 10; i < 22; i++) {
      tests.add(named("Case " + i, "low"), null, OWNER, NOW);
    }
    assertThat(tests.countWith(List.of())).isEqualTo(12);
    assertThat(tests.countWith(List.of("case 21", "Other", "Another", "other"))).isEqualTo(14);
    Portions portions =
        new Portions(
            tests,
            List.of(named("case 21", "high"), named("Other", "high"), named("Another", "high")));
    List<Kept> played = new ArrayList<>();
    for (List<Kept> some = portions.next(); !some.isEmpty(); some = portions.next()) {
      assertThat(some).hasSizeLessThanOrEqualTo(10);
      played.addAll(some);
    }
    assertThat(played).hasSize(14);
    assertThat(played.subList(0, 11))
        .allMatch(one -> one.document().played().facts().urgency().equals("low"));
    assertThat(played.get(11).document()).isEqualTo(named("case 21", "high"));
    assertThat(played.get(11).id()).isPositive();
    assertThat(played.subList(12, 14)).extracting(Kept::id).containsExactly(-1L, -2L);
    assertThat(played.subList(12, 14))
        .extracting(one -> one.document().name())
        .containsExactly("Another", "Other");
  }
}
