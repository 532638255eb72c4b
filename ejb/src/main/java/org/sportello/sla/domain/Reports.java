package org.sportello.sla.domain;

import java.util.ArrayList;
import java.util.List;

/**
 * What somebody has been told of a clock. A threshold is reported once each time it is passed; a
 * longer target that puts it ahead again makes it count anew.
 */
final class Reports {

  private boolean atRisk;
  private boolean breached;
  private long updates;

  /**
   * A threshold not reported yet.
   *
   * @param threshold which one
   * @param seconds after how many business seconds it is passed
   */
  record Awaited(Threshold threshold, long seconds) {}

  void add(Threshold threshold, SlaTarget target, long counted) {
    switch (threshold) {
      case AT_RISK -> atRisk = true;
      case BREACHED -> breached = true;
      case UPDATE_DUE -> updates = counted / target.seconds();
    }
  }

  void rearm(SlaTarget target, long counted) {
    atRisk &= counted >= target.atRiskSeconds();
    breached &= counted >= target.seconds();
    updates = Math.min(updates, counted / target.seconds());
  }

  /** The thresholds not reported yet, the gravest first. */
  List<Awaited> awaited(SlaTarget target) {
    if (target.kind() == TargetKind.UPDATE) {
      return List.of(new Awaited(Threshold.UPDATE_DUE, (updates + 1) * target.seconds()));
    }
    List<Awaited> awaited = new ArrayList<>();
    if (!breached) {
      awaited.add(new Awaited(Threshold.BREACHED, target.seconds()));
      if (!atRisk) {
        awaited.add(new Awaited(Threshold.AT_RISK, target.atRiskSeconds()));
      }
    }
    return awaited;
  }
}
