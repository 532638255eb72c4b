package org.sportello.intervention.application;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.sportello.intervention.application.InterventionStore.Kept;
import org.sportello.intervention.application.Standing.FailedJob;
import org.sportello.ledger.application.Ledger;
import org.sportello.ledger.domain.Chain;
import org.sportello.ledger.domain.Facts;
import org.sportello.platform.acting.Acting;
import org.sportello.platform.acting.Actor;
import org.sportello.platform.code.Bilingual;
import org.sportello.platform.failure.Forbidden;
import org.sportello.platform.failure.InvalidInput;
import org.sportello.platform.failure.NotFound;
import org.sportello.platform.failure.RuleViolated;
import org.sportello.platform.security.Caller;
import org.sportello.platform.security.Role;
import org.sportello.ticket.domain.TicketNumber;
import org.sportello.ticket.domain.Tickets;

/**
 * Process owners and supervisors lay hands on a process that is stuck: one asks, with a reason;
 * another one consents, and with the consent it is done, under the ticket's lock and in one
 * transaction with what the ledger keeps of it.
 */
@Stateless
public class Interventions {

  private static final int SHOWN = 200;

  private InterventionStore store;
  private Intervening engine;
  private Tickets tickets;
  private Ledger ledger;
  private Acting acting;
  private Clock clock;

  protected Interventions() {}

  @Inject
  public Interventions(
      InterventionStore store,
      Intervening engine,
      Tickets tickets,
      Ledger ledger,
      Acting acting,
      Clock clock) {
    this.store = store;
    this.engine = engine;
    this.tickets = tickets;
    this.ledger = ledger;
    this.acting = acting;
    this.clock = clock;
  }

  /** Where the processes of that ticket are, and what could be done to them. */
  public Standing standing(TicketNumber ticket) {
    if (tickets.find(ticket).isEmpty()) {
      throw new NotFound("There is no ticket " + ticket + ".");
    }
    return engine.standing(ticket.toString());
  }

  /** The newest steps that have failed for good. */
  public List<FailedJob> failures() {
    return engine.failures(SHOWN);
  }

  /** The newest requests before that one, of a state or of a ticket where one is given. */
  public List<Intervention> newest(String state, String reference, long before, int most) {
    return store.newest(state, reference, before, most);
  }

  /**
   * One of them.
   *
   * @throws NotFound where there is none of that id
   */
  public Intervention one(long id) {
    return store.find(id).orElseThrow(() -> unknown(id)).shown();
  }

  /**
   * Asks for an intervention; nothing is done before somebody else consents.
   *
   * @throws InvalidInput where there is no such place, job or target now, or no reason
   */
  public Intervention ask(Caller caller, Wanted wanted, String reason) {
    requireHand(caller);
    if (reason == null || reason.isBlank()) {
      throw new InvalidInput("/reason", "say why that has to be done by hand");
    }
    if (wanted.due() != null && wanted.due().isBefore(clock.instant())) {
      throw new InvalidInput("/due", "a timer fires at some time to come");
    }
    Wanted found =
        engine
            .found(wanted)
            .orElseThrow(
                () ->
                    new InvalidInput(
                        wanted.activity() == null ? "/job" : "/activity",
                        "there is no such thing now: read again where the ticket is"));
    return as(
        caller,
        () -> {
          long id = store.add(found, reason.strip(), caller.personId(), now());
          append("intervention.asked", found, facts(id, found, caller.personId(), reason.strip()));
          engine.awaitDecision(id);
          return one(id);
        });
  }

  /**
   * Consents, and with that it is done.
   *
   * @throws Forbidden when the caller has asked for it
   * @throws RuleViolated when it is decided already, or is not possible any more
   */
  public Intervention consent(Caller caller, long id) {
    Kept kept = undecided(caller, id);
    Wanted wanted = kept.wanted();
    return as(
        caller,
        () -> {
          if (wanted.reference() != null) {
            tickets.lock(TicketNumber.of(wanted.reference()));
          }
          engine.perform(wanted);
          store.decide(id, "done", caller.personId(), now(), null);
          append(
              "intervention.done",
              wanted,
              facts(id, wanted, kept.shown().asker().id(), kept.shown().reason())
                  .put("consenter", caller.personId()));
          engine.decided(id);
          return one(id);
        });
  }

  /**
   * Refuses; nothing is done.
   *
   * @throws Forbidden when the caller has asked for it
   * @throws RuleViolated when it is decided already
   */
  public Intervention refuse(Caller caller, long id, String reason) {
    Kept kept = undecided(caller, id);
    return as(
        caller,
        () -> {
          store.decide(id, "refused", caller.personId(), now(), reason);
          append(
              "intervention.refused",
              kept.wanted(),
              facts(id, kept.wanted(), kept.shown().asker().id(), kept.shown().reason())
                  .personal("decisionReason", reason, caller.personId()));
          engine.decided(id);
          return one(id);
        });
  }

  /** Nobody has consented in time; harmless where somebody has decided meanwhile. */
  public void lapse(long id) {
    Kept kept = store.lock(id).orElseThrow(() -> unknown(id));
    if (kept.shown().state().equals("asked")) {
      store.decide(id, "lapsed", null, now(), null);
      append(
          "intervention.lapsed",
          kept.wanted(),
          facts(id, kept.wanted(), kept.shown().asker().id(), kept.shown().reason()));
    }
  }

  private Kept undecided(Caller caller, long id) {
    requireHand(caller);
    Kept kept = store.lock(id).orElseThrow(() -> unknown(id));
    if (kept.shown().asker().id() == caller.personId()) {
      throw new Forbidden("Somebody else has to consent to what you have asked for.");
    }
    if (!kept.shown().state().equals("asked")) {
      throw new RuleViolated(
          "intervention-decided", "The intervention is " + kept.shown().state() + ".");
    }
    return kept;
  }

  private void append(String kind, Wanted wanted, Facts facts) {
    Chain chain =
        wanted.reference() == null
            ? Chain.of("process", wanted.process())
            : Chain.ticket(wanted.reference());
    acting.<RuntimeException>within(null, () -> ledger.append(chain, kind, facts));
  }

  private Facts facts(long id, Wanted wanted, long asker, String reason) {
    return Facts.none()
        .put("intervention", id)
        .put("what", wanted.kind())
        .put("process", wanted.process())
        .put("version", wanted.version())
        .put("instance", wanted.instance())
        .put("element", wanted.element())
        .put("activity", wanted.activity())
        .put("job", wanted.job())
        .put("target", wanted.target())
        .put("due", wanted.due())
        .put("elementName", named(wanted, wanted.element()))
        .put("targetName", wanted.target() == null ? null : named(wanted, wanted.target()))
        .put("asker", asker)
        .personal("reason", reason, asker);
  }

  /** As it is called in the diagram in force, which may be gone when the entry is read. */
  private Map<String, String> named(Wanted wanted, String element) {
    Bilingual name = engine.name(wanted.process(), wanted.version(), element);
    return Map.of("it", name.it(), "en", name.en());
  }

  private static void requireHand(Caller caller) {
    if (!caller.is(Role.PROCESS_OWNER) && !caller.is(Role.SUPERVISOR)) {
      throw new Forbidden("Only process owners and supervisors intervene.");
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
    return new NotFound("There is no intervention " + id + ".");
  }
}
