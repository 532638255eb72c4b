package org.sportello.ticket.application;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Optional;
import org.sportello.platform.security.Caller;
import org.sportello.requester.application.People;
import org.sportello.requester.domain.Person;
import org.sportello.sla.application.SlaClocks;
import org.sportello.sla.domain.SlaStanding;
import org.sportello.ticket.domain.Impact;
import org.sportello.ticket.domain.Priority;
import org.sportello.ticket.domain.Urgency;

/** Says before a ticket is opened by when it would be answered (002-08). */
@Stateless
public class ExpectingAnswers {

  private People people;
  private TicketAccess access;
  private PriorityTable priorities;
  private SlaClocks clocks;

  protected ExpectingAnswers() {}

  @Inject
  public ExpectingAnswers(
      People people, TicketAccess access, PriorityTable priorities, SlaClocks clocks) {
    this.people = people;
    this.access = access;
    this.priorities = priorities;
    this.clocks = clocks;
  }

  /**
   * What would be promised.
   *
   * @param plan the plan that would hold, or null where the person has none
   */
  public record Expectation(String plan, Priority priority, SlaStanding clocks) {}

  /**
   * What would be promised on a ticket that is opened now.
   *
   * @param requester the user name or address of the person on whose behalf, or null for the caller
   * @param product a product's code, or null
   * @return nothing where no such person is known for whom the caller may open tickets
   */
  public Optional<Expectation> of(
      Caller caller, String requester, Impact impact, Urgency urgency, String product) {
    return requester(caller, requester)
        .map(person -> expectation(planOf(person), impact, urgency, product));
  }

  private Optional<Person> requester(Caller caller, String requester) {
    if (requester == null) {
      return people.byId(caller.personId());
    }
    Optional<Person> found =
        requester.contains("@") ? people.byEmail(requester) : people.byUsername(requester);
    return found.filter(person -> access.actsFor(caller, person));
  }

  private static String planOf(Person person) {
    return person.organization() == null ? null : person.organization().planCode();
  }

  private Expectation expectation(String plan, Impact impact, Urgency urgency, String product) {
    Priority priority = priorities.of(impact, urgency, plan, product).orElse(Priority.NORMAL);
    return new Expectation(plan, priority, clocks.promised(plan, priority));
  }
}
