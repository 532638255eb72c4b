package org.sportello.ticket.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.OptimisticLock;
import org.hibernate.type.SqlTypes;
import org.sportello.platform.failure.RuleViolated;
import org.sportello.requester.domain.Organization;
import org.sportello.requester.domain.Person;
import org.sportello.staff.domain.Agent;

/**
 * One concern of one requester, from intake to closing.
 *
 * <p>It is opened new; gets its priority, team, level and perhaps an assignee by triage; is taken
 * in charge by an agent and open from then on; waits pending for the requester or on hold for a
 * third party; moves up and down the ladder; is solved, and either reopened or closed. A closed
 * ticket does not change any more: what follows is another ticket. Only one that was closed as a
 * duplicate by mistake is taken up again. The diagrams decide the order of all this; the ticket
 * refuses what must never be.
 */
@Entity
@Table(name = "ticket")
public class Ticket {

  /** When nothing is due: later than everything else, so that a list has it last. */
  public static final Instant NEVER = Instant.parse("9999-12-31T00:00:00Z");

  private static final int LONGEST_SUBJECT = 500;
  private static final int HIGHEST_LEVEL = 3;

  @Id private Long id;
  private String reference;
  private String subject;
  private TicketStatus status;
  private TicketKind kind;
  private Impact impact;
  private Urgency urgency;

  @Column(name = "declared_urgency")
  private Urgency declaredUrgency;

  private Priority priority;
  private Channel channel;
  private int level;

  @Column(name = "team_code")
  private String teamCode;

  @ManyToOne(fetch = FetchType.LAZY)
  @JoinColumn(name = "assignee_id")
  private Agent assignee;

  @Column(name = "taken_at")
  private Instant takenAt;

  @ManyToOne(fetch = FetchType.LAZY)
  @JoinColumn(name = "requester_id")
  private Person requester;

  @ManyToOne(fetch = FetchType.LAZY)
  @JoinColumn(name = "organization_id")
  private Organization organization;

  @Column(name = "plan_code")
  private String planCode;

  @Column(name = "product_code")
  private String productCode;

  @Column(name = "product_version")
  private String productVersion;

  private String language;

  @JdbcTypeCode(SqlTypes.JSON)
  private String custom;

  @Column(name = "opened_by_id")
  private Long openedById;

  @Embedded private Outcome outcome = Outcome.none();

  @Column(name = "created_at")
  private Instant createdAt;

  @Column(name = "updated_at")
  private Instant updatedAt;

  /** Follows from what changed it already, or from the time: no change of its own. */
  @Column(name = "due_at")
  @OptimisticLock(excluded = true)
  private Instant dueAt = NEVER;

  @Column(name = "risk_at")
  @OptimisticLock(excluded = true)
  private Instant riskAt = NEVER;

  @Column(name = "wait_until")
  private Instant waitUntil;

  @Version private int version;

  protected Ticket() {}

  /** Opens a ticket; it is new, of normal priority and at the first level until triage. */
  public static Ticket opened(TicketNumber number, Opening opening, Instant at) {
    Ticket ticket = new Ticket();
    ticket.id = number.id();
    ticket.reference = number.toString();
    ticket.subject = shortened(opening.subject());
    ticket.status = TicketStatus.NEW;
    ticket.kind = opening.kind();
    ticket.impact = opening.impact();
    ticket.urgency = opening.urgency();
    ticket.declaredUrgency = opening.declaredUrgency();
    ticket.priority = Priority.NORMAL;
    ticket.channel = opening.channel();
    ticket.level = 1;
    ticket.requester = opening.requester();
    ticket.belongsTo(opening.requester().organization());
    ticket.productCode = opening.productCode();
    ticket.productVersion = opening.productVersion();
    ticket.language = opening.requester().language();
    ticket.custom = opening.custom();
    ticket.openedById = opening.openedById();
    ticket.createdAt = at;
    ticket.updatedAt = at;
    return ticket;
  }

  /** Its clocks run like this now; empty where nothing is owed or time stands still. */
  public void clocksStand(Optional<Instant> due, Optional<Instant> atRisk) {
    dueAt = due.orElse(NEVER).truncatedTo(ChronoUnit.SECONDS);
    riskAt = atRisk.orElse(NEVER).truncatedTo(ChronoUnit.SECONDS);
  }

  /** When the next promise that is owed is due, as its clock runs now. */
  public Optional<Instant> dueAt() {
    return Optional.of(dueAt).filter(NEVER::isAfter);
  }

  /** From when on one of the promises is at risk. */
  public Optional<Instant> atRiskFrom() {
    return Optional.of(riskAt).filter(NEVER::isAfter);
  }

  private static String shortened(String subject) {
    return subject.length() <= LONGEST_SUBJECT ? subject : subject.substring(0, LONGEST_SUBJECT);
  }

  private void belongsTo(Organization owner) {
    organization = owner;
    planCode = owner == null ? null : owner.planCode();
  }

  /** Somebody has found out on whose behalf the ticket is. */
  public void requesterRecognised(Person person, Instant at) {
    changes(at);
    requester = person;
    belongsTo(person.organization());
  }

  /** Triage has said what the ticket is about. */
  public void classified(
      TicketKind newKind, Impact newImpact, Urgency newUrgency, String newProduct, Instant at) {
    changes(at);
    kind = newKind;
    impact = newImpact;
    urgency = newUrgency;
    if (newProduct != null && !newProduct.equals(productCode)) {
      productCode = newProduct;
      productVersion = null;
    }
  }

  /** The table or staff have decided the priority. */
  public void prioritised(Priority newPriority, Instant at) {
    changes(at);
    priority = newPriority;
  }

  /** The ticket belongs to this team at this level from now on, and to no agent of another. */
  public void routedTo(String team, int newLevel, Instant at) {
    changes(at);
    requireLevel(newLevel);
    teamCode = team;
    level = newLevel;
    assignee = null;
  }

  /** This agent is responsible from now on. */
  public void assignedTo(Agent agent, Instant at) {
    changes(at);
    assignee = agent;
  }

  /** An agent answers for the ticket: it is the requester's first certainty that somebody does. */
  public void takenInCharge(Agent agent, Instant at) {
    changes(at);
    assignee = agent;
    turns(TicketStatus.OPEN);
    takenAt = at;
  }

  /** It is our turn, the requester's or a third party's. */
  public void turnedTo(TicketStatus turn, Instant at) {
    changes(at);
    if (turn == TicketStatus.SOLVED || turn == TicketStatus.CLOSED) {
      throw new RuleViolated(
          "status-by-step", "solved and closed are reached by resolving and closing");
    }
    turns(turn);
  }

  private void turns(TicketStatus next) {
    status = next;
    waitUntil = null;
  }

  /** If the requester stays silent, the process goes on by itself at that moment. */
  public void waitsUntil(Instant until, Instant at) {
    changes(at);
    if (status != TicketStatus.PENDING) {
      throw new RuleViolated("not-waiting", "only a pending ticket waits for its requester");
    }
    waitUntil = until;
  }

  /** The agent has answered; the requester may still say otherwise. */
  public void solved(String answer, Instant at) {
    changes(at);
    outcome.solved(answer, at);
    turns(TicketStatus.SOLVED);
  }

  /** The answer did not hold: the ticket goes back to whoever had it. */
  public void reopened(Instant at) {
    changes(at);
    outcome.reopened(status);
    turns(TicketStatus.OPEN);
  }

  /** The end. */
  public void closed(ClosureKind how, String reason, Instant at) {
    changes(at);
    outcome.closed(how, reason, at);
    turns(TicketStatus.CLOSED);
  }

  /** It was no duplicate after all: work goes on where it was left. */
  public void takenUpAgain(Instant at) {
    outcome.takenUpAgain();
    changes(at);
    turns(takenAt == null ? TicketStatus.NEW : TicketStatus.OPEN);
  }

  /** Staff have worded the subject, or the opener's own fields (JSON, or null), better. */
  public void worded(String newSubject, String newCustom, Instant at) {
    changes(at);
    if (newSubject == null || newSubject.isBlank()) {
      throw new RuleViolated("subject-empty", "a subject is needed");
    }
    subject = shortened(newSubject.strip());
    custom = newCustom;
  }

  /** Something was said or filed that leaves the state as it is. */
  public void touched(Instant at) {
    changes(at);
  }

  private void changes(Instant at) {
    outcome.requireOpenEnd();
    updatedAt = at;
  }

  private static void requireLevel(int level) {
    if (level < 1 || level > HIGHEST_LEVEL) {
      throw new RuleViolated("no-such-level", "levels go from 1 to " + HIGHEST_LEVEL);
    }
  }

  /** Whether the next level exists in this direction. */
  public boolean canMove(int steps) {
    return level + steps >= 1 && level + steps <= HIGHEST_LEVEL;
  }

  public TicketNumber number() {
    return TicketNumber.of(reference);
  }

  public Long id() {
    return id;
  }

  public String reference() {
    return reference;
  }

  public String subject() {
    return subject;
  }

  public TicketStatus status() {
    return status;
  }

  public boolean isClosed() {
    return outcome.isClosed();
  }

  public TicketKind kind() {
    return kind;
  }

  public Impact impact() {
    return impact;
  }

  public Urgency urgency() {
    return urgency;
  }

  /** What the requester claims; it never sets the priority (003-22). */
  public Urgency declaredUrgency() {
    return declaredUrgency;
  }

  public Priority priority() {
    return priority;
  }

  public Channel channel() {
    return channel;
  }

  public int level() {
    return level;
  }

  public String teamCode() {
    return teamCode;
  }

  /** The one responsible agent, or null. */
  public Agent assignee() {
    return assignee;
  }

  /** When an agent first answered for it, or null. */
  public Instant takenAt() {
    return takenAt;
  }

  public Person requester() {
    return requester;
  }

  /** The requester's organisation, or null while the requester is unknown. */
  public Organization organization() {
    return organization;
  }

  public String planCode() {
    return planCode;
  }

  public String productCode() {
    return productCode;
  }

  public String productVersion() {
    return productVersion;
  }

  public String language() {
    return language;
  }

  /** The opener's own fields as a JSON object, or null. */
  public String custom() {
    return custom;
  }

  public Long openedById() {
    return openedById;
  }

  public String resolution() {
    return outcome.resolution();
  }

  public Instant solvedAt() {
    return outcome.solvedAt();
  }

  public Instant closedAt() {
    return outcome.closedAt();
  }

  public ClosureKind closureKind() {
    return outcome.closureKind();
  }

  public String closingReason() {
    return outcome.closingReason();
  }

  public int reopenCount() {
    return outcome.reopenCount();
  }

  public Instant createdAt() {
    return createdAt;
  }

  public Instant updatedAt() {
    return updatedAt;
  }

  /** Grows with every change; the base of the ticket's ETag. */
  public int version() {
    return version;
  }
}
