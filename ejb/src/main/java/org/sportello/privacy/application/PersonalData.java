package org.sportello.privacy.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import org.sportello.ledger.domain.Chain;
import org.sportello.platform.acting.Acting;
import org.sportello.platform.acting.Acting.Task;
import org.sportello.platform.acting.Actor;
import org.sportello.platform.failure.Forbidden;
import org.sportello.platform.failure.NotFound;
import org.sportello.platform.query.Queries;
import org.sportello.platform.query.Turns;
import org.sportello.platform.security.Caller;
import org.sportello.platform.security.Role;

/** Who may look at all that is kept of a person, and who decides what becomes of it. */
@ApplicationScoped
class PersonalData {
  private static final String EXISTS = "select p.id from person p where p.id = :person";

  private Queries queries;
  private Turns turns;
  private Acting acting;

  protected PersonalData() {}

  @Inject
  PersonalData(Queries queries, Turns turns, Acting acting) {
    this.queries = queries;
    this.turns = turns;
    this.acting = acting;
  }

  /** The chain of what concerns a person's data as a whole. */
  static Chain chain(long person) {
    return Chain.of("person", Long.toString(person));
  }

  /**
   * Auditors and administrators look.
   *
   * @throws Forbidden for all others
   * @throws NotFound when there is no such person
   */
  void requireReader(Caller caller, long person) {
    if (!caller.is(Role.ADMIN) && !caller.is(Role.AUDITOR)) {
      throw new Forbidden("What is kept of a person is shown to administrators and auditors.");
    }
    requireExisting(person);
  }

  /**
   * Administrators decide, one after another.
   *
   * @throws Forbidden for all others
   * @throws NotFound when there is no such person
   */
  void requireKeeper(Caller caller, long person) {
    if (!caller.is(Role.ADMIN)) {
      throw new Forbidden("Administrators decide what becomes of a person's data.");
    }
    turns.take(chain(person).id());
    requireExisting(person);
  }

  private void requireExisting(long person) {
    if (queries.list(EXISTS, Map.of("person", person), row -> row.key("id")).isEmpty()) {
      throw new NotFound("There is no person " + person + ".");
    }
  }

  void acting(Caller caller, Task<RuntimeException> task) {
    acting.as(Actor.person(Long.toString(caller.personId()), caller.name()), task);
  }
}
