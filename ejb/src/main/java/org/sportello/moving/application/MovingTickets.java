package org.sportello.moving.application;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.sportello.ledger.application.Ledger;
import org.sportello.ledger.domain.Chain;
import org.sportello.ledger.domain.Facts;
import org.sportello.moving.application.Migration.OfTicket;
import org.sportello.platform.acting.Acting;
import org.sportello.platform.acting.Actor;
import org.sportello.platform.failure.Forbidden;
import org.sportello.platform.failure.InvalidInput;
import org.sportello.platform.failure.NotFound;
import org.sportello.platform.failure.RuleViolated;
import org.sportello.platform.security.Caller;
import org.sportello.platform.security.Role;

/**
 * Process owners move running tickets to another release: one asks, with a reason; it is tried on
 * all of them without changing any; then it is started. Whoever says by hand where tickets go can't
 * start it as well.
 */
@Stateless
public class MovingTickets {

  private static final int SHOWN = 50;
  private static final int MOST_NAMED = 1_000;
  private static final int MOST_MAPPINGS = 200;

  private MigrationStore store;
  private TicketMover mover;
  private Ledger ledger;
  private Acting acting;
  private Clock clock;

  protected MovingTickets() {}

  @Inject
  public MovingTickets(
      MigrationStore store, TicketMover mover, Ledger ledger, Acting acting, Clock clock) {
    this.store = store;
    this.mover = mover;
    this.ledger = ledger;
    this.acting = acting;
    this.clock = clock;
  }

  /** The chain on which it stands what was asked for and done, ticket by ticket apart. */
  static Chain chain(long migration) {
    return Chain.of("migration", Long.toString(migration));
  }

  /** The releases, the newest first, and how many tickets run on each. */
  public List<Release> releases() {
    Map<Integer, Long> running = store.running();
    return mover.releases().stream()
        .map(
            one ->
                new Release(
                    one.release(),
                    one.deployedAt(),
                    one.current(),
                    running.getOrDefault(one.release(), 0L),
                    one.changed()))
        .toList();
  }

  /**
   * Asks for a migration, which is tried at once.
   *
   * @param release to which; null for the one that new tickets run on
   * @param references of the tickets to move; empty for all that run on another release
   * @throws Forbidden when the caller is no process owner
   * @throws InvalidInput where there is no such release, no reason, or no ticket to move
   */
  public Migration ask(Caller caller, Integer release, String reason, List<String> references) {
    requireOwner(caller);
    if (reason == null || reason.isBlank()) {
      throw new InvalidInput("/reason", "say why the tickets should be moved");
    }
    if (references.size() > MOST_NAMED) {
      throw new InvalidInput("/tickets", "name at most " + MOST_NAMED + " tickets");
    }
    int target = known(release);
    return as(
        caller,
        () -> {
          long id = store.add(target, reason.strip(), caller.personId(), now());
          int listed = store.listTickets(id, target, references);
          if (listed == 0) {
            throw new InvalidInput("/tickets", "no running ticket is on another release");
          }
          ledger.append(
              chain(id),
              "migration.asked",
              Facts.none()
                  .put("migration", id)
                  .put("toRelease", target)
                  .put("tickets", listed)
                  .put("author", caller.personId())
                  .personal("reason", reason.strip(), caller.personId()));
          mover.run(id);
          return one(id);
        });
  }

  private int known(Integer release) {
    return mover.releases().stream()
        .filter(one -> release == null ? one.current() : one.release() == release)
        .map(Release::release)
        .findFirst()
        .orElseThrow(() -> new InvalidInput("/release", "there is no such release"));
  }

  /** The newest migrations, the newest first. */
  public List<Migration> newest() {
    return store.newest(SHOWN);
  }

  /**
   * One of them.
   *
   * @throws NotFound where there is none of that id
   */
  public Migration one(long id) {
    return store.find(id).orElseThrow(() -> unknown(id));
  }

  /**
   * Its tickets behind that one, in the order of their numbers; of one state where one is given.
   */
  public List<OfTicket> tickets(long id, String state, long after, int most) {
    one(id);
    return store.tickets(id, state, after, most);
  }

  /** From which element to which its tickets go. */
  public List<PlannedElement> plan(long id) {
    Migration migration = one(id);
    return mover.plan(
        migration.release(), migration.mappings(), store.places(id, migration.release()));
  }

  /**
   * Says by hand where tickets go whose element is gone; what can't be moved is tried again.
   *
   * @throws RuleViolated while it moves tickets
   */
  public Migration map(Caller caller, long id, List<Mapping> mappings) {
    requireOwner(caller);
    if (mappings.size() > MOST_MAPPINGS) {
      throw new InvalidInput("/mappings", "give at most " + MOST_MAPPINGS + " of them");
    }
    String state = store.lockState(id).orElseThrow(() -> unknown(id));
    if (state.equals("moving")) {
      throw new RuleViolated("migration-running", "Tickets are being moved: stop that first.");
    }
    return as(
        caller,
        () -> {
          store.map(id, mappings, mappings.isEmpty() ? null : caller.personId());
          ledger.append(
              chain(id),
              "migration.mapped",
              Facts.none()
                  .put("migration", id)
                  .put("mappings", mappings.stream().map(MovingTickets::fact).toList()));
          if (!state.equals("trying")) {
            mover.run(id);
          }
          return one(id);
        });
  }

  /**
   * Starts moving what can be moved, or goes on where it was stopped.
   *
   * @throws Forbidden when the caller has said where tickets go
   * @throws RuleViolated while it runs, or when nothing is left to move
   */
  public Migration start(Caller caller, long id) {
    requireOwner(caller);
    String state = store.lockState(id).orElseThrow(() -> unknown(id));
    Migration migration = one(id);
    if (migration.mappedBy() != null && migration.mappedBy().id() == caller.personId()) {
      throw new Forbidden(
          "You have said where tickets go: another process owner has to start moving them.");
    }
    if (!state.equals("tried") && !state.equals("stopped")) {
      throw new RuleViolated("migration-running", "The migration is " + state + ".");
    }
    boolean isTried = migration.tickets().listed() == 0;
    if (isTried && migration.tickets().can() == 0) {
      throw new RuleViolated("nothing-to-move", "No ticket can be moved as it is.");
    }
    return as(
        caller,
        () -> {
          if (isTried) {
            store.started(id, caller.personId(), now());
          } else {
            store.become(id, "trying");
          }
          ledger.append(
              chain(id),
              isTried ? "migration.started" : "migration.tried",
              Facts.none().put("migration", id).put("tickets", migration.tickets().can()));
          mover.run(id);
          return one(id);
        });
  }

  /**
   * Stops it; the ticket that is being moved is moved to its end, and no other.
   *
   * @throws RuleViolated when it does not run
   */
  public Migration stop(Caller caller, long id) {
    requireOwner(caller);
    String state = store.lockState(id).orElseThrow(() -> unknown(id));
    if (!state.equals("moving") && !state.equals("trying")) {
      throw new RuleViolated("migration-idle", "The migration is " + state + ".");
    }
    return as(
        caller,
        () -> {
          store.become(id, "stopped");
          ledger.append(chain(id), "migration.stopped", Facts.none().put("migration", id));
          return one(id);
        });
  }

  static Map<String, String> fact(Mapping mapping) {
    return Map.of("process", mapping.process(), "from", mapping.element(), "to", mapping.target());
  }

  private static void requireOwner(Caller caller) {
    if (!caller.is(Role.PROCESS_OWNER)) {
      throw new Forbidden("Only a process owner moves running tickets.");
    }
  }

  private <T> T as(Caller caller, Supplier<T> work) {
    Actor actor = Actor.person(Long.toString(caller.personId()), caller.name());
    return acting.<T, RuntimeException>as(actor, work::get);
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }

  private static NotFound unknown(long id) {
    return new NotFound("There is no migration " + id + ".");
  }
}
