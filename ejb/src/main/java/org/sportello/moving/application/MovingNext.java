package org.sportello.moving.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jboss.logging.Logger;
import org.sportello.ledger.application.Ledger;
import org.sportello.ledger.domain.Chain;
import org.sportello.ledger.domain.Facts;
import org.sportello.moving.application.Migration.OfTicket;
import org.sportello.platform.acting.Acting;
import org.sportello.platform.acting.Actor;
import org.sportello.platform.code.Bilingual;
import org.sportello.platform.failure.Foreseen;

/**
 * Works through the tickets of a migration, some at a time, each in a transaction of its own and
 * under its lock. That a ticket was moved is kept in the transaction that moves it: whatever
 * crashes, none is moved twice and none is forgotten.
 */
@ApplicationScoped
public class MovingNext {

  private static final Logger LOG = Logger.getLogger(MovingNext.class);
  private static final int AT_A_TIME = 25;
  private static final String MOVING = "moving";

  private MigrationStore store;
  private TicketMover engine;
  private Ledger ledger;
  private Acting acting;
  private Clock clock;

  protected MovingNext() {}

  @Inject
  public MovingNext(
      MigrationStore store, TicketMover engine, Ledger ledger, Acting acting, Clock clock) {
    this.store = store;
    this.engine = engine;
    this.ledger = ledger;
    this.acting = acting;
    this.clock = clock;
  }

  /**
   * Tries or moves the next few.
   *
   * @return whether more are left
   */
  public boolean next(long id) {
    Migration migration = store.find(id).orElse(null);
    if (migration == null) {
      return false;
    }
    return switch (migration.state()) {
      case "trying" -> tryNext(migration);
      case MOVING -> moveNext(migration);
      default -> false;
    };
  }

  private boolean tryNext(Migration migration) {
    List<OfTicket> tickets = store.next(migration.id(), "listed", AT_A_TIME);
    TicketMover.Mover mover = engine.mover(migration.release(), migration.mappings());
    Map<OfTicket, Outcome> outcomes = new HashMap<>();
    for (OfTicket ticket : tickets) {
      outcomes.put(ticket, tried(mover, ticket));
    }
    if (!"trying".equals(store.lockState(migration.id()).orElse(null))) {
      return false;
    }
    if (!store.find(migration.id()).orElseThrow().mappings().equals(migration.mappings())) {
      return true;
    }
    outcomes.forEach((ticket, outcome) -> keep(migration.id(), ticket, outcome));
    if (tickets.size() == AT_A_TIME) {
      return true;
    }
    store.become(migration.id(), "tried");
    return false;
  }

  /** What would come of it, or has come of it. */
  private record Outcome(String state, List<MoveFinding> findings) {}

  /** Ends a transaction in which a ticket was moved for trial. */
  private static final class OnlyTried extends RuntimeException implements Foreseen {
    private static final long serialVersionUID = 1L;
    private final boolean isRunning;

    OnlyTried(boolean isRunning) {
      super(null, null, false, false);
      this.isRunning = isRunning;
    }
  }

  private Outcome tried(TicketMover.Mover mover, OfTicket ticket) {
    try {
      engine.inOwnTransaction(
          () -> {
            store.lockTicket(ticket.id());
            throw new OnlyTried(!mover.move(ticket.reference()).isEmpty());
          });
    } catch (OnlyTried done) {
      return new Outcome(done.isRunning ? "can" : "gone", List.of());
    } catch (CannotMove e) {
      return new Outcome("cannot", e.findings());
    } catch (RuntimeException e) {
      return new Outcome("cannot", failed(ticket, e));
    }
    throw new IllegalStateException("what is only tried is always undone");
  }

  private boolean moveNext(Migration migration) {
    List<OfTicket> tickets = store.next(migration.id(), "can", AT_A_TIME);
    TicketMover.Mover mover = engine.mover(migration.release(), migration.mappings());
    Actor actor =
        Actor.person(Long.toString(migration.startedBy().id()), migration.startedBy().name());
    for (OfTicket ticket : tickets) {
      try {
        acting.<RuntimeException>within(
            null,
            () ->
                acting.<RuntimeException>as(
                    actor, () -> engine.inOwnTransaction(() -> move(migration, mover, ticket))));
      } catch (CannotMove e) {
        keep(migration.id(), ticket, new Outcome("failed", e.findings()));
      } catch (RuntimeException e) {
        keep(migration.id(), ticket, new Outcome("failed", failed(ticket, e)));
      }
    }
    if (!MOVING.equals(store.lockState(migration.id()).orElse(null))) {
      return false;
    }
    if (tickets.size() == AT_A_TIME) {
      return true;
    }
    end(migration);
    return false;
  }

  private void move(Migration migration, TicketMover.Mover mover, OfTicket ticket) {
    long id = migration.id();
    if (!MOVING.equals(store.holdState(id).orElse(null))) {
      return;
    }
    store.lockTicket(ticket.id());
    if (!store.isStill(id, ticket.id(), "can")) {
      return;
    }
    List<Map<String, Object>> moved = mover.move(ticket.reference());
    if (moved.isEmpty()) {
      store.became(id, ticket.id(), "gone", List.of(), now());
      return;
    }
    ledger.append(
        Chain.ticket(ticket.reference()),
        "migration.moved",
        Facts.none()
            .put("migration", id)
            .put("fromRelease", ticket.fromRelease())
            .put("toRelease", migration.release())
            .put("processes", moved)
            .put("author", migration.author().id())
            .put("mappedBy", migration.mappedBy() == null ? null : migration.mappedBy().id())
            .personal("reason", migration.reason(), migration.author().id()));
    store.became(id, ticket.id(), "moved", List.of(), now());
  }

  private void end(Migration migration) {
    store.ended(migration.id(), now());
    Migration.Counts counts = store.find(migration.id()).orElseThrow().tickets();
    ledger.append(
        MovingTickets.chain(migration.id()),
        "migration.ended",
        Facts.none()
            .put("migration", migration.id())
            .put("moved", counts.moved())
            .put("failed", counts.failed())
            .put("cannot", counts.cannot())
            .put("gone", counts.gone()));
  }

  private void keep(long id, OfTicket ticket, Outcome outcome) {
    store.became(id, ticket.id(), outcome.state(), outcome.findings(), now());
  }

  private static List<MoveFinding> failed(OfTicket ticket, RuntimeException failure) {
    LOG.warnf(
        failure,
        "SPO-1530 Ticket %s can't be moved to another release and stays as it is: find the cause"
            + " below, then try the migration again",
        ticket.reference());
    return List.of(
        new MoveFinding(
            null,
            null,
            "failed",
            new Bilingual(
                "Lo spostamento non è riuscito e il ticket è rimasto com’era: chi gestisce il"
                    + " servizio trova la causa nel registro del server (SPO-1530).",
                "It could not be moved and is as it was: whoever runs the service finds the cause"
                    + " in the server's log (SPO-1530).")));
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }
}
