package org.sportello.ticket.application;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Tuple;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.sportello.ledger.application.Ledger;
import org.sportello.ledger.domain.Chain;
import org.sportello.ledger.domain.Facts;
import org.sportello.platform.failure.RuleViolated;
import org.sportello.ticket.domain.Ticket;
import org.sportello.ticket.domain.TicketNumber;
import org.sportello.ticket.domain.Tickets;

/**
 * Keeps for whom a ticket waits, under which reference, until when, and how often they were pressed
 * (003-14).
 */
@Stateless
public class WaitingForThirdParties {

  private Tickets tickets;
  private Ledger ledger;
  private Clock clock;

  @PersistenceContext private EntityManager entities;

  protected WaitingForThirdParties() {}

  @Inject
  public WaitingForThirdParties(Tickets tickets, Ledger ledger, Clock clock) {
    this.tickets = tickets;
    this.ledger = ledger;
    this.clock = clock;
  }

  /**
   * A wait begins.
   *
   * @param supplierReference the supplier's own number, or null
   * @param supplierEmail where to press them, or null
   */
  public void begin(
      String reference,
      String supplier,
      String supplierReference,
      String supplierEmail,
      Instant dueAt) {
    Ticket ticket = locked(reference);
    entities
        .createNativeQuery(
            "insert into third_party_wait (ticket_id, supplier, supplier_reference,"
                + " supplier_email, started_at, due_at) values (:ticket, :supplier,"
                + " cast(:reference as text), cast(:email as text), :at, :due)")
        .setParameter("ticket", ticket.id())
        .setParameter("supplier", supplier)
        .setParameter("reference", supplierReference)
        .setParameter("email", supplierEmail)
        .setParameter("at", now())
        .setParameter("due", dueAt)
        .executeUpdate();
    append(
        reference,
        "thirdParty.awaited",
        Facts.none()
            .put("dueAt", dueAt)
            .personal("supplier", supplier, null)
            .personal("supplierReference", supplierReference, null));
  }

  /**
   * The due date passed without an answer.
   *
   * @return how often the third party has been pressed on this wait, this time included
   */
  public int chase(String reference) {
    Ticket ticket = locked(reference);
    List<?> times =
        entities
            .createNativeQuery(
                "update third_party_wait set chase_count = chase_count + 1"
                    + " where ticket_id = :ticket and ended_at is null returning chase_count",
                Integer.class)
            .setParameter("ticket", ticket.id())
            .getResultList();
    if (times.isEmpty()) {
      throw new RuleViolated("not-waiting", "no third party is awaited");
    }
    int chased = (Integer) times.get(0);
    append(reference, "thirdParty.chased", Facts.none().put("times", chased));
    return chased;
  }

  /**
   * The wait is over.
   *
   * @param answer what the third party said, or null when it said nothing
   */
  public void end(String reference, String answer) {
    Ticket ticket = locked(reference);
    entities
        .createNativeQuery(
            "update third_party_wait set ended_at = :at, answer = cast(:answer as text)"
                + " where ticket_id = :ticket and ended_at is null")
        .setParameter("ticket", ticket.id())
        .setParameter("at", now())
        .setParameter("answer", answer)
        .executeUpdate();
    append(
        reference,
        "thirdParty.waitEnded",
        Facts.none().put("answered", answer != null).personal("answer", answer, null));
  }

  /** Adds supplier, its reference, its address and the due date of the present wait to a model. */
  public void describe(String reference, Map<String, Object> model) {
    List<?> found =
        entities
            .createNativeQuery(
                "select supplier, supplier_reference, supplier_email, due_at"
                    + " from third_party_wait where ticket_id = :ticket and ended_at is null",
                Tuple.class)
            .setParameter("ticket", TicketNumber.of(reference).id())
            .getResultList();
    if (!found.isEmpty()) {
      Tuple wait = (Tuple) found.get(0);
      put(model, "supplier", wait.get("supplier"));
      put(model, "supplierReference", wait.get("supplier_reference"));
      put(model, "supplierEmail", wait.get("supplier_email"));
      put(model, "dueAt", instant(wait.get("due_at")));
    }
  }

  private static void put(Map<String, Object> model, String name, Object value) {
    if (value != null) {
      model.put(name, value);
    }
  }

  private static Instant instant(Object value) {
    if (value instanceof OffsetDateTime offset) {
      return offset.toInstant();
    }
    return value instanceof Timestamp timestamp ? timestamp.toInstant() : (Instant) value;
  }

  private void append(String reference, String kind, Facts facts) {
    ledger.append(Chain.ticket(reference), kind, facts);
  }

  private Ticket locked(String reference) {
    return tickets.lock(TicketNumber.of(reference));
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }
}
