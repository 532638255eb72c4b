package org.sportello.sla.infrastructure;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.sportello.sla.domain.BusinessCalendar;
import org.sportello.sla.domain.SlaPolicy;
import org.sportello.ticket.domain.Priority;

/** A row of {@code sla_policy} with its targets; read only. */
@Entity
@Table(name = "sla_policy")
public class PolicyRow {

  @Id private Long id;

  @Column(name = "plan_code")
  private String planCode;

  private Priority priority;

  @Column(name = "valid_from")
  private Instant validFrom;

  @Column(name = "calendar_code")
  private String calendarCode;

  @ElementCollection
  @CollectionTable(name = "sla_target", joinColumns = @JoinColumn(name = "policy_id"))
  private Set<TargetRow> targets = new HashSet<>();

  protected PolicyRow() {}

  String calendarCode() {
    return calendarCode;
  }

  SlaPolicy policy(BusinessCalendar calendar) {
    return new SlaPolicy(
        id,
        Optional.ofNullable(planCode),
        priority,
        validFrom,
        calendar,
        targets.stream().map(TargetRow::slaTarget).toList());
  }
}
