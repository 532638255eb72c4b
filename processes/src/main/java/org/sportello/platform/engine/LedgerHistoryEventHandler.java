package org.sportello.platform.engine;

import java.util.List;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.history.event.HistoricActivityInstanceEventEntity;
import org.camunda.bpm.engine.impl.history.event.HistoricDecisionEvaluationEvent;
import org.camunda.bpm.engine.impl.history.event.HistoricDecisionInstanceEntity;
import org.camunda.bpm.engine.impl.history.event.HistoricIncidentEventEntity;
import org.camunda.bpm.engine.impl.history.event.HistoricProcessInstanceEventEntity;
import org.camunda.bpm.engine.impl.history.event.HistoryEvent;
import org.camunda.bpm.engine.impl.history.event.HistoryEventTypes;
import org.camunda.bpm.engine.impl.history.handler.HistoryEventHandler;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.sportello.ledger.application.Ledger;
import org.sportello.ledger.application.PathKinds;
import org.sportello.ledger.domain.Chain;
import org.sportello.ledger.domain.Facts;
import org.sportello.platform.acting.Acting;
import org.sportello.platform.acting.ProcessElement;
import org.sportello.ticket.domain.TicketNumber;

/**
 * Writes what the engine does to the ledger, in the transaction in which it does it; the engine's
 * own history stays empty (issue 2, section 5).
 */
class LedgerHistoryEventHandler implements HistoryEventHandler {

  private static final String INSTANCE = "instance";
  private static final int CANCELED = 2;

  private final Ledger ledger;
  private final Acting acting;

  LedgerHistoryEventHandler(Ledger ledger, Acting acting) {
    this.ledger = ledger;
    this.acting = acting;
  }

  @Override
  public void handleEvents(List<HistoryEvent> events) {
    events.forEach(this::handleEvent);
  }

  @Override
  public void handleEvent(HistoryEvent event) {
    if (event instanceof HistoricActivityInstanceEventEntity activity) {
      activity(activity);
    } else if (event instanceof HistoricProcessInstanceEventEntity process) {
      process(process);
    } else if (event instanceof HistoricDecisionEvaluationEvent decision) {
      decision(decision);
    } else if (event instanceof HistoricIncidentEventEntity incident) {
      incident(incident);
    }
  }

  private void process(HistoricProcessInstanceEventEntity event) {
    Facts facts =
        Facts.of(INSTANCE, event.getProcessInstanceId())
            .put("parentInstance", event.getSuperProcessInstanceId());
    if (event.isEventOfType(HistoryEventTypes.PROCESS_INSTANCE_START)) {
      append(event, null, null, "process.started", facts);
    } else {
      facts
          .put(
              "outcome", event.getState() == null ? null : outcome(event.getDeleteReason() != null))
          .put("endElement", event.getEndActivityId());
      append(event, null, null, "process.ended", facts);
    }
  }

  private void activity(HistoricActivityInstanceEventEntity event) {
    Facts facts =
        Facts.of(INSTANCE, event.getProcessInstanceId())
            .put("activity", event.getActivityInstanceId())
            .put("type", event.getActivityType());
    String kind = "activity.started";
    if (event.isEventOfType(HistoryEventTypes.ACTIVITY_INSTANCE_END)) {
      kind = "activity.ended";
      facts
          .put("outcome", outcome(event.getActivityInstanceState() == CANCELED))
          .put("calledInstance", event.getCalledProcessInstanceId());
    } else {
      facts.put(PathKinds.FLOW, flow(event));
    }
    append(event, event.getActivityId(), event.getActivityName(), kind, facts);
  }

  /**
   * The sequence flow by which the execution has come, or null. What was put off to a job has
   * forgotten it, and knows it only where there is one way to the element.
   */
  private static String flow(HistoryEvent event) {
    ExecutionEntity execution =
        Context.getCommandContext().getExecutionManager().findExecutionById(event.getExecutionId());
    ActivityImpl activity = execution == null ? null : execution.getActivity();
    if (activity == null) {
      return null;
    }
    if (execution.getTransition() != null) {
      return execution.getTransition().getId();
    }
    return activity.getIncomingTransitions().size() == 1
        ? activity.getIncomingTransitions().get(0).getId()
        : null;
  }

  /**
   * The event itself knows nothing of the process; the decision inside it does. A table that no
   * process has asked has decided nothing.
   */
  private void decision(HistoricDecisionEvaluationEvent event) {
    HistoricDecisionInstanceEntity decision = event.getRootHistoricDecisionInstance();
    if (decision.getProcessDefinitionId() == null) {
      return;
    }
    Facts facts = DecisionFacts.of(decision);
    ProcessDefinitionEntity process =
        Context.getProcessEngineConfiguration()
            .getDeploymentCache()
            .findDeployedProcessDefinitionById(decision.getProcessDefinitionId());
    ActivityImpl activity = process.findActivity(decision.getActivityId());
    ProcessElement at =
        new ProcessElement(
            process.getKey(), process.getVersion(), activity.getId(), activity.getName());
    acting.<RuntimeException>within(
        at, () -> ledger.append(chainOf(decision), "decision.made", facts));
  }

  private void incident(HistoricIncidentEventEntity event) {
    boolean raised = event.isEventOfType(HistoryEventTypes.INCIDENT_CREATE);
    append(
        event,
        event.getActivityId(),
        null,
        raised ? "incident.raised" : "incident.resolved",
        Facts.of(INSTANCE, event.getProcessInstanceId())
            .put("incident", event.getId())
            .put("type", event.getIncidentType())
            .put("job", event.getConfiguration()));
  }

  private void append(HistoryEvent event, String element, String name, String kind, Facts facts) {
    if (event.getProcessDefinitionKey() == null) {
      ledger.append(Chain.system(), kind, facts);
      return;
    }
    ProcessElement at =
        new ProcessElement(
            event.getProcessDefinitionKey(), event.getProcessDefinitionVersion(), element, name);
    acting.<RuntimeException>within(at, () -> ledger.append(chainOf(event), kind, facts));
  }

  private static Chain chainOf(HistoryEvent event) {
    String businessKey = businessKey(event.getProcessInstanceId());
    if (businessKey == null && event.getRootProcessInstanceId() != null) {
      businessKey = businessKey(event.getRootProcessInstanceId());
    }
    return chainOf(businessKey, event.getProcessDefinitionKey());
  }

  private static String businessKey(String processInstanceId) {
    ExecutionEntity instance =
        processInstanceId == null
            ? null
            : Context.getCommandContext()
                .getExecutionManager()
                .findExecutionById(processInstanceId);
    return instance == null ? null : instance.getBusinessKey();
  }

  /** The ticket's chain, the mail's, or that of the process itself. */
  static Chain chainOf(String businessKey, String processKey) {
    if (businessKey == null) {
      return Chain.of("process", processKey);
    }
    if (TicketNumber.parse(businessKey).isPresent()) {
      return Chain.ticket(businessKey);
    }
    return businessKey.startsWith("mail-")
        ? Chain.of("mail", businessKey.substring("mail-".length()))
        : Chain.of("instance", businessKey);
  }

  private static String outcome(boolean canceled) {
    return canceled ? "canceled" : "completed";
  }
}
