package org.sportello.ticket.process;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.model.bpmn.instance.MessageEventDefinition;
import org.camunda.bpm.model.bpmn.instance.ThrowEvent;
import org.sportello.platform.engine.Inputs;
import org.sportello.platform.engine.Step;
import org.sportello.ticket.application.TicketProcess;
import org.sportello.ticket.domain.TicketNumber;

/** Sends the message of a throwing event to whatever part of the same ticket waits for it. */
@Step(
    en = "Tell the ticket",
    it = "Avvisa il ticket",
    help =
        "Sends the message of a throwing event to whatever part of the same ticket waits for it.",
    helpIt =
        "Invia il messaggio di un evento di lancio alla parte dello stesso ticket che lo aspetta.")
@Named("sendMessage")
@ApplicationScoped
public class SendMessageStep implements JavaDelegate {

  private final TicketProcess process;

  protected SendMessageStep() {
    this(null);
  }

  @Inject
  public SendMessageStep(TicketProcess process) {
    this.process = process;
  }

  @Override
  public void execute(DelegateExecution execution) {
    ThrowEvent event = (ThrowEvent) execution.getBpmnModelElementInstance();
    MessageEventDefinition definition =
        (MessageEventDefinition) event.getEventDefinitions().iterator().next();
    process.signal(
        TicketNumber.of(Inputs.of(execution).ticket()),
        definition.getMessage().getName(),
        Map.of());
  }
}
