package org.sportello.sla.infrastructure;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Duration;
import org.sportello.sla.domain.SlaTarget;
import org.sportello.sla.domain.TargetKind;

/** A row of {@code sla_target}. */
@Embeddable
public record TargetRow(
    TargetKind target,
    int minutes,
    @Column(name = "paused_while_pending") boolean pausedWhilePending,
    @Column(name = "paused_while_on_hold") boolean pausedWhileOnHold) {

  SlaTarget slaTarget() {
    return new SlaTarget(
        target, Duration.ofMinutes(minutes), pausedWhilePending, pausedWhileOnHold);
  }
}
