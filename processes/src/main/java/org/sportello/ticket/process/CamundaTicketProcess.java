package org.sportello.ticket.process;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.Variables;
import org.sportello.platform.engine.Engine;
import org.sportello.ticket.application.OpenAction;
import org.sportello.ticket.application.TicketProcess;
import org.sportello.ticket.domain.TicketNumber;

/** Answers the domain's workflow port by the engine: what a diagram waits for is what is open. */
@ApplicationScoped
public class CamundaTicketProcess implements TicketProcess {

  /** The process that is a ticket's life. */
  static final String LIFECYCLE = "TicketLifecycle";

  /** The variable that holds the ticket's reference in every process. */
  static final String TICKET = "ticketId";

  private final Engine engine;
  private final OpenWaits waits;
  private final ElementCatalog catalog;

  protected CamundaTicketProcess() {
    this(null, null, null);
  }

  @Inject
  public CamundaTicketProcess(Engine engine, OpenWaits waits, ElementCatalog catalog) {
    this.engine = engine;
    this.waits = waits;
    this.catalog = catalog;
  }

  @Override
  public void start(TicketNumber ticket, Map<String, Object> facts) {
    VariableMap variables = Variables.fromMap(facts).putValue(TICKET, ticket.toString());
    engine
        .get()
        .getRuntimeService()
        .startProcessInstanceByKey(LIFECYCLE, ticket.toString(), variables);
  }

  @Override
  public List<OpenAction> openActions(TicketNumber ticket) {
    return waits.of(ticket).stream()
        .flatMap(wait -> catalog.action(wait.definition(), wait.element(), wait.handle()).stream())
        .toList();
  }

  @Override
  public void perform(TicketNumber ticket, OpenAction action, Map<String, Object> fields) {
    VariableMap variables = new ActionForm(action.fields()).variables(fields);
    Handle handle = Handle.of(action.handle());
    if (handle.isTask()) {
      engine.get().getTaskService().complete(handle.id(), variables);
    } else {
      engine
          .get()
          .getRuntimeService()
          .messageEventReceived(handle.message(), handle.id(), variables);
    }
  }

  @Override
  public boolean signal(TicketNumber ticket, String message, Map<String, Object> facts) {
    List<String> waiting = waits.forMessage(ticket, message);
    RuntimeService runtime = engine.get().getRuntimeService();
    waiting.forEach(execution -> runtime.messageEventReceived(message, execution, facts));
    return !waiting.isEmpty();
  }
}
