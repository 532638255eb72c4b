package org.sportello.platform.engine;

import java.util.Set;
import org.camunda.bpm.engine.impl.history.HistoryLevel;
import org.camunda.bpm.engine.impl.history.event.HistoryEventType;
import org.camunda.bpm.engine.impl.history.event.HistoryEventTypes;

/** Asks the engine for exactly the events that the ledger keeps, and for none of its history. */
class LedgerHistoryLevel implements HistoryLevel {

  private static final Set<HistoryEventType> KEPT =
      Set.of(
          HistoryEventTypes.PROCESS_INSTANCE_START,
          HistoryEventTypes.PROCESS_INSTANCE_END,
          HistoryEventTypes.ACTIVITY_INSTANCE_START,
          HistoryEventTypes.ACTIVITY_INSTANCE_END,
          HistoryEventTypes.DMN_DECISION_EVALUATE,
          HistoryEventTypes.INCIDENT_CREATE,
          HistoryEventTypes.INCIDENT_RESOLVE);

  @Override
  public int getId() {
    return 100;
  }

  @Override
  public String getName() {
    return "ledger";
  }

  @Override
  public boolean isHistoryEventProduced(HistoryEventType eventType, Object entity) {
    return KEPT.contains(eventType);
  }
}
