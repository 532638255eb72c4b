package org.sportello.sla.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.sportello.ticket.domain.TicketStatus;

/**
 * Something that happened to a ticket and matters to its clocks. It is written once and never
 * changed; a ticket's events in their order are all that is kept of its clocks.
 */
@Entity
@Table(name = "sla_event")
public class SlaEvent {

  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "sla_event_seq")
  @SequenceGenerator(name = "sla_event_seq", sequenceName = "sla_event_seq", allocationSize = 50)
  private Long id;

  @Column(name = "ticket_id")
  private long ticketId;

  private Instant at;
  private SlaEventKind kind;

  @Column(name = "policy_id")
  private Long policyId;

  private TicketStatus status;
  private TargetKind target;

  protected SlaEvent() {}

  private SlaEvent(long ticketId, SlaEventKind kind, Instant at) {
    this.ticketId = ticketId;
    this.kind = kind;
    this.at = at.truncatedTo(ChronoUnit.SECONDS);
  }

  /** The ticket was opened, and this policy holds for it. */
  public static SlaEvent opened(long ticketId, SlaPolicy policy, Instant at) {
    SlaEvent event = new SlaEvent(ticketId, SlaEventKind.OPENED, at);
    event.policyId = policy.id();
    return event;
  }

  /** This policy holds from now on; what has counted until now stays counted. */
  public static SlaEvent promised(long ticketId, SlaPolicy policy, Instant at) {
    SlaEvent event = new SlaEvent(ticketId, SlaEventKind.PROMISED, at);
    event.policyId = policy.id();
    return event;
  }

  /** The ticket has this status from now on. */
  public static SlaEvent statusChanged(long ticketId, TicketStatus status, Instant at) {
    SlaEvent event = new SlaEvent(ticketId, SlaEventKind.STATUS_CHANGED, at);
    event.status = status;
    return event;
  }

  /** A person of ours has answered in public. */
  public static SlaEvent humanReply(long ticketId, Instant at) {
    return new SlaEvent(ticketId, SlaEventKind.HUMAN_REPLY, at);
  }

  /** A message went to the requester that nobody wrote. */
  public static SlaEvent automaticReply(long ticketId, Instant at) {
    return new SlaEvent(ticketId, SlaEventKind.AUTOMATIC_REPLY, at);
  }

  /** The requester wrote again. */
  public static SlaEvent requesterReply(long ticketId, Instant at) {
    return new SlaEvent(ticketId, SlaEventKind.REQUESTER_REPLY, at);
  }

  /** Somebody is being told that a clock passed a threshold. */
  public static SlaEvent reported(long ticketId, Crossing crossing, Instant at) {
    SlaEvent event = new SlaEvent(ticketId, SlaEventKind.reporting(crossing.threshold()), at);
    event.target = crossing.target();
    return event;
  }

  /**
   * An event as it was kept.
   *
   * @param policyId of a promise, else null
   * @param status of a change of status, else null
   * @param target of a report, else null
   */
  public static SlaEvent kept(
      long ticketId,
      SlaEventKind kind,
      Instant at,
      Long policyId,
      TicketStatus status,
      TargetKind target) {
    SlaEvent event = new SlaEvent(ticketId, kind, at);
    event.policyId = policyId;
    event.status = status;
    event.target = target;
    return event;
  }

  public long ticketId() {
    return ticketId;
  }

  public Instant at() {
    return at;
  }

  public SlaEventKind kind() {
    return kind;
  }

  /** Key of the policy, of a promise alone. */
  Long policyId() {
    return policyId;
  }

  /** The new status, of a change of status alone. */
  TicketStatus status() {
    return status;
  }

  /** Whose clock, of a report alone. */
  TargetKind target() {
    return target;
  }
}
