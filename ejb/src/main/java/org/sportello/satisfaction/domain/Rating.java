package org.sportello.satisfaction.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.sportello.platform.failure.RuleViolated;

/**
 * A requester's verdict on one ticket. It is given once and stays as it is; a supervisor may say
 * once what was behind it.
 */
@Entity
@Table(name = "satisfaction_rating")
public class Rating {
  @Id
  @Column(name = "ticket_id")
  private Long ticketId;

  private boolean satisfied;

  @Column(name = "remark")
  private String comment;

  @Column(name = "answered_at")
  private Instant answeredAt;

  private RatingCause cause;
  private String note;

  @Column(name = "classified_by_id")
  private Long classifiedById;

  @Column(name = "classified_at")
  private Instant classifiedAt;

  protected Rating() {}

  /** The requester has answered; a blank comment is none. */
  public static Rating answered(long ticketId, boolean satisfied, String comment, Instant at) {
    Rating rating = new Rating();
    rating.ticketId = ticketId;
    rating.satisfied = satisfied;
    rating.comment = comment == null || comment.isBlank() ? null : comment.strip();
    rating.answeredAt = at;
    return rating;
  }

  /** A supervisor has found what was behind it. */
  public void classified(RatingCause newCause, String newNote, Long byPersonId, Instant at) {
    if (classifiedAt != null) {
      throw new RuleViolated("rating-classified", "this verdict has been classified before");
    }
    cause = newCause;
    note = newNote == null || newNote.isBlank() ? null : newNote.strip();
    classifiedById = byPersonId;
    classifiedAt = at;
  }

  public boolean isSatisfied() {
    return satisfied;
  }

  /** What the requester added, or null. */
  public String comment() {
    return comment;
  }

  public Instant answeredAt() {
    return answeredAt;
  }

  /** What was behind it, or null while nobody has said. */
  public RatingCause cause() {
    return cause;
  }

  /** The supervisor's own words, or null. */
  public String note() {
    return note;
  }

  public Instant classifiedAt() {
    return classifiedAt;
  }
}
