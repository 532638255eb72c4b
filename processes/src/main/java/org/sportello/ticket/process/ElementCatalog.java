package org.sportello.ticket.process;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.sportello.platform.engine.Engine;
import org.sportello.ticket.application.OpenAction;
import org.sportello.ticket.application.OpenAction.Source;

/** Knows what every version of every diagram says about its actions; read once, kept. */
@ApplicationScoped
public class ElementCatalog {

  private final Engine engine;
  private final Map<String, Diagram> diagrams = new ConcurrentHashMap<>();

  protected ElementCatalog() {
    this(null);
  }

  @Inject
  public ElementCatalog(Engine engine) {
    this.engine = engine;
  }

  private record Diagram(String key, int version, Map<String, ActionElement> actions) {}

  /** The action that the element offers, if it offers one. */
  Optional<OpenAction> action(String definition, String element, Handle handle) {
    Diagram diagram = diagrams.computeIfAbsent(definition, this::read);
    return Optional.ofNullable(diagram.actions().get(element))
        .map(
            found ->
                new OpenAction(
                    found.id(),
                    found.name(),
                    found.roles(),
                    found.agentsOnly(),
                    found.sufficientLevel(),
                    found.fields(),
                    new Source(diagram.key(), diagram.version(), element),
                    handle.toString()));
  }

  private Diagram read(String definition) {
    RepositoryService repository = engine.get().getRepositoryService();
    ProcessDefinition found = repository.getProcessDefinition(definition);
    BpmnModelInstance model = repository.getBpmnModelInstance(definition);
    return new Diagram(found.getKey(), found.getVersion(), ActionElements.of(model));
  }
}
