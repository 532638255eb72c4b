package org.sportello.processtest.application;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.regex.Pattern;
import org.sportello.ledger.application.Ledger;
import org.sportello.ledger.domain.Chain;
import org.sportello.ledger.domain.Facts;
import org.sportello.platform.acting.Acting;
import org.sportello.platform.acting.Actor;
import org.sportello.platform.failure.InvalidInput;
import org.sportello.platform.failure.NotFound;
import org.sportello.platform.failure.RuleViolated;
import org.sportello.platform.security.Caller;
import org.sportello.processtest.application.ProcessTest.Head;
import org.sportello.processtest.application.TestStore.Kept;
import org.sportello.rehearsal.application.CaseReader;
import org.sportello.rehearsal.application.RealCase;
import org.sportello.rehearsal.application.RehearsalRoles;
import org.sportello.rehearsal.application.Rehearsing;
import org.sportello.rehearsal.application.Rehearsing.Stage;
import org.sportello.rehearsal.application.Trial;
import org.sportello.rehearsal.application.Ways;
import org.sportello.rehearsal.application.Ways.Fork;

/** Records real tickets as test cases, and keeps these. */
@Stateless
public class KeepingTests {
  /** A name is the name of a file as well. */
  private static final Pattern NAME =
      Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N} ,.()+_-]{0,79}(?<![ .])");

  private TestStore tests;
  private CaseReader cases;
  private Rehearsing engine;
  private Ledger ledger;
  private Acting acting;
  private Clock clock;

  protected KeepingTests() {}

  @Inject
  public KeepingTests(
      TestStore tests,
      CaseReader cases,
      Rehearsing engine,
      Ledger ledger,
      Acting acting,
      Clock clock) {
    this.tests = tests;
    this.cases = cases;
    this.engine = engine;
    this.ledger = ledger;
    this.acting = acting;
    this.clock = clock;
  }

  /**
   * Records a ticket: what it does now on what is in force is what is expected from now on.
   *
   * @param isOtherwise whether it is to be recorded even where that is not what had happened
   * @throws WentOtherwise where it is not what had happened, and nobody has said so
   * @throws RuleViolated when what is in force cannot play it, or the name is taken
   */
  public ProcessTest record(Caller caller, String reference, String name, boolean isOtherwise) {
    RehearsalRoles.requireOwner(caller);
    String kept = freeName(name, null);
    Instant now = now();
    RealCase real =
        cases
            .key(reference)
            .map(ticket -> cases.read(List.of(ticket), now).get(0))
            .orElseThrow(() -> new NotFound("There is no ticket " + reference + "."));
    Trial trial = played(real);
    Fork fork = Ways.part(Ways.onTheWay(real.path()), Ways.of(trial)).orElse(null);
    if (fork != null && !isOtherwise) {
      throw new WentOtherwise(fork);
    }
    TestDocument test = TestDocument.of(kept, real.played(), Expected.of(trial), fork);
    long id = tests.add(test, reference, caller.personId(), now);
    note(
        caller,
        id,
        "processTest.recorded",
        Facts.none()
            .put("ticket", reference)
            .put("lived", fork == null)
            .personal("name", kept, caller.personId()));
    return one(caller, id);
  }

  private Trial played(RealCase real) {
    Trial trial;
    try (Stage stage = engine.open(false)) {
      trial = stage.play(stage.putUp(List.of()), real.played(), false);
    }
    if (trial.stopped() != null) {
      throw new RuleViolated(
          "test-not-playable",
          "What is in force can't play this ticket to its end, so nothing can be expected of it: "
              + trial.stopped().reason());
    }
    return trial;
  }

  /**
   * One test case.
   *
   * @throws NotFound when there is none
   */
  public ProcessTest one(Caller caller, long id) {
    RehearsalRoles.requireReader(caller);
    return tests.find(id).orElseThrow(() -> unknown(id));
  }

  /** A page of them, the newest first. */
  public List<Head> newest(Caller caller, String process, long before, int most) {
    RehearsalRoles.requireReader(caller);
    return tests.newest(process, before, most);
  }

  /** Gives a test case another name. */
  public ProcessTest rename(Caller caller, long id, String name) {
    Kept test = locked(caller, id);
    String other = freeName(name, id);
    tests.rename(id, test.document().named(other));
    note(
        caller,
        id,
        "processTest.renamed",
        Facts.none()
            .personal("before", test.document().name(), caller.personId())
            .personal("name", other, caller.personId()));
    return one(caller, id);
  }

  /**
   * Throws a test case away; what came of it in earlier runs stays.
   *
   * @param reason why; must not be blank
   */
  public void remove(Caller caller, long id, String reason) {
    Kept test = locked(caller, id);
    if (reason == null || reason.isBlank()) {
      throw new InvalidInput("/reason", "say why the test case is not needed any more");
    }
    tests.remove(id);
    note(
        caller,
        id,
        "processTest.deleted",
        Facts.none()
            .personal("name", test.document().name(), caller.personId())
            .personal("reason", reason.strip(), caller.personId()));
  }

  /**
   * Takes a test case in: a new one, or another state of the one of that name.
   *
   * @throws InvalidInput when the text is no test case
   */
  public long takeIn(Caller caller, TestDocument test) {
    RehearsalRoles.requireOwner(caller);
    TestDocument kept = test.named(regular(test.name()));
    Long known = tests.named(kept.name()).orElse(null);
    long id =
        known == null
            ? tests.add(kept, null, caller.personId(), now())
            : locked(caller, known).id();
    if (known != null) {
      tests.replace(id, kept, caller.personId(), now());
    }
    note(
        caller,
        id,
        "processTest.takenIn",
        Facts.none()
            .put("replaced", known != null)
            .put("lived", kept.fork() == null)
            .personal("name", kept.name(), caller.personId()));
    return id;
  }

  private Kept locked(Caller caller, long id) {
    RehearsalRoles.requireOwner(caller);
    return tests.lock(id).orElseThrow(() -> unknown(id));
  }

  private String freeName(String name, Long own) {
    String kept = regular(name);
    if (tests.named(kept).filter(other -> !other.equals(own)).isPresent()) {
      throw new RuleViolated(
          "test-name-taken", "There is a test case of this name already: choose another name.");
    }
    return kept;
  }

  private static String regular(String name) {
    String kept = name == null ? "" : name.strip();
    if (!NAME.matcher(kept).matches()) {
      throw new InvalidInput(
          "/name", "a name has 1 to 80 letters, digits, spaces and , . ( ) + _ -");
    }
    return kept;
  }

  private void note(Caller caller, long test, String kind, Facts facts) {
    acting.as(
        Actor.person(Long.toString(caller.personId()), caller.name()),
        () -> ledger.append(Chain.of("process-test", Long.toString(test)), kind, facts));
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }

  private static NotFound unknown(long id) {
    return new NotFound("There is no test case " + id + ".");
  }
}
