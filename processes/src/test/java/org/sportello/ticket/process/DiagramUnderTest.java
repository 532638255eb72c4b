package org.sportello.ticket.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.repository.DeploymentBuilder;
import org.camunda.bpm.engine.runtime.EventSubscription;
import org.camunda.bpm.engine.runtime.Execution;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.test.assertions.bpmn.AbstractAssertions;
import org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.sportello.platform.engine.EngineInMemory;
import org.sportello.platform.engine.RecordingStep;
import org.sportello.platform.engine.StepLibrary;
import org.sportello.sla.process.HourlySlaClock;

/**
 * One shipped diagram on an engine in memory, with recording stand-ins for the steps and waiting
 * ones for the diagrams that it calls. After the class's last test every element and every flow of
 * the diagram must have been passed.
 */
public final class DiagramUnderTest
    implements BeforeAllCallback, BeforeEachCallback, AfterEachCallback, AfterAllCallback {

  /** The ticket that lives in the diagram. */
  public static final String TICKET = "SP-2026-000001";

  private static final Instant NOW = Instant.parse("2026-03-02T09:00:00Z");
  private static final String CALLED_TASK = "UserTask_Called";

  private final String file;
  private final String key;
  private final List<String> called = new ArrayList<>();
  private final List<String> tables = new ArrayList<>();
  private final List<String> shipped = new ArrayList<>();

  private Parts parts;
  private String deployment;
  private BpmnModelInstance model;
  private ProcessInstance instance;

  /** What all diagrams share in one run of the tests. */
  record Parts(
      EngineInMemory running,
      Map<String, RecordingStep> steps,
      List<String> calls,
      FixedFacts facts)
      implements AutoCloseable {

    static Parts of(ExtensionContext context) {
      return context
          .getRoot()
          .getStore(Namespace.create(DiagramUnderTest.class))
          .getOrComputeIfAbsent(Parts.class, unused -> start(), Parts.class);
    }

    private static Parts start() {
      List<String> calls = new ArrayList<>();
      FixedFacts facts = new FixedFacts();
      Map<String, RecordingStep> steps = new HashMap<>();
      StepLibrary.declarations()
          .forEach((name, step) -> steps.put(name, new RecordingStep(name, step, calls)));
      Map<String, Object> helpers =
          Map.of(
              "ticketFacts",
              facts,
              "periods",
              new ShownPeriods(),
              "slaClock",
              new HourlySlaClock(),
              "decisions",
              new Decisions());
      return new Parts(new EngineInMemory(Map.copyOf(steps), helpers), steps, calls, facts);
    }

    @Override
    public void close() {
      running.close();
    }
  }

  private DiagramUnderTest(String file) {
    this.file = file;
    this.key = file.substring(file.indexOf('/') + 1);
  }

  /** The diagram in that folder, such as {@code ticket/Handling}. */
  public static DiagramUnderTest of(String file) {
    return new DiagramUnderTest(file);
  }

  /** Replaces the called diagrams by ones that wait until the test finishes them. */
  public DiagramUnderTest calling(String... processes) {
    called.addAll(List.of(processes));
    return this;
  }

  /** Deploys these shipped tables with the diagram. */
  public DiagramUnderTest deciding(String... names) {
    tables.addAll(List.of(names));
    return this;
  }

  /** Deploys these shipped diagrams with it, for a test of how they play together. */
  public DiagramUnderTest together(String... files) {
    shipped.addAll(List.of(files));
    return this;
  }

  @Override
  public void beforeAll(ExtensionContext context) {
    parts = Parts.of(context);
    ClockUtil.setCurrentTime(Date.from(NOW));
    DeploymentBuilder builder = engine().getRepositoryService().createDeployment();
    builder.addClasspathResource("processes/" + file + ".bpmn");
    shipped.forEach(other -> builder.addClasspathResource("processes/" + other + ".bpmn"));
    tables.forEach(table -> builder.addClasspathResource("processes/ticket/" + table + ".dmn"));
    called.forEach(process -> builder.addModelInstance(process + ".bpmn", waiting(process)));
    deployment = builder.deploy().getId();
    model =
        engine()
            .getRepositoryService()
            .getBpmnModelInstance(
                engine()
                    .getRepositoryService()
                    .createProcessDefinitionQuery()
                    .deploymentId(deployment)
                    .processDefinitionKey(key)
                    .singleResult()
                    .getId());
    parts.running().passed().forget();
  }

  private static BpmnModelInstance waiting(String process) {
    return Bpmn.createExecutableProcess(process)
        .camundaHistoryTimeToLiveString("P1D")
        .startEvent("StartEvent_Called")
        .userTask(CALLED_TASK)
        .endEvent("EndEvent_Called")
        .done();
  }

  @Override
  public void beforeEach(ExtensionContext context) {
    AbstractAssertions.init(engine());
    ClockUtil.setCurrentTime(Date.from(NOW));
    parts.running().passed().beginPath();
    parts.calls().clear();
    parts.facts().usual();
    parts.steps().values().forEach(RecordingStep::reset);
    instance = null;
  }

  @Override
  public void afterEach(ExtensionContext context) {
    engine().getRuntimeService().createProcessInstanceQuery().rootProcessInstances().list().stream()
        .map(ProcessInstance::getId)
        .forEach(id -> engine().getRuntimeService().deleteProcessInstance(id, "test over"));
    ClockUtil.reset();
    AbstractAssertions.reset();
  }

  @Override
  public void afterAll(ExtensionContext context) {
    Set<String> missing = parts.running().passed().missing(key, model);
    engine().getRepositoryService().deleteDeployment(deployment, true);
    if (!shipped.isEmpty()) {
      return;
    }
    assertThat(missing).as("elements and flows of %s that no test passes", key).isEmpty();
  }

  private ProcessEngine engine() {
    return parts.running().engine();
  }

  /** Says what the ticket is like. */
  public DiagramUnderTest given(String fact, Object value) {
    parts.facts().put(fact, value);
    return this;
  }

  /** Lets a step set these variables. */
  public DiagramUnderTest answers(String step, Map<String, Object> variables) {
    parts.steps().get(step).answer(variables);
    return this;
  }

  /** Lets a step fail. */
  public DiagramUnderTest fails(String step) {
    parts.steps().get(step).fail();
    return this;
  }

  /** Starts the diagram for the ticket. */
  public DiagramUnderTest start(Map<String, Object> variables) {
    Map<String, Object> all = new HashMap<>(variables);
    all.put(CamundaTicketProcess.TICKET, TICKET);
    instance = engine().getRuntimeService().startProcessInstanceByKey(key, TICKET, all);
    return this;
  }

  /** Starts the diagram for the ticket, with nothing else known. */
  public DiagramUnderTest start() {
    return start(Map.of());
  }

  /** Starts the diagram by a message. */
  public DiagramUnderTest startBy(String message, String subject, Map<String, Object> variables) {
    instance =
        engine().getRuntimeService().startProcessInstanceByMessage(message, subject, variables);
    return this;
  }

  /** Checks that exactly these elements wait. */
  public DiagramUnderTest isWaitingAt(String... elements) {
    Set<String> expected = new TreeSet<>();
    for (String element : elements) {
      expected.add(element);
      if (model.getModelElementById(element).getParentElement() instanceof SubProcess around) {
        expected.add(around.getId());
      }
    }
    BpmnAwareTests.assertThat(instance).isWaitingAtExactly(expected.toArray(String[]::new));
    return this;
  }

  /** Checks that the diagram has ended there. */
  public void isEndedAt(String element) {
    assertThat(
            engine()
                .getRuntimeService()
                .createProcessInstanceQuery()
                .processInstanceId(instance.getId())
                .count())
        .as("%s still runs", key)
        .isZero();
    hasPassed(element);
  }

  /** Checks that these elements were entered, in this order. */
  public DiagramUnderTest hasPassed(String... elements) {
    assertThat(path()).containsSubsequence(elements);
    return this;
  }

  /** The elements of this diagram entered so far. */
  public List<String> path() {
    return parts.running().passed().path().stream()
        .filter(element -> element.startsWith(key + "/"))
        .map(element -> element.substring(key.length() + 1))
        .toList();
  }

  /** The elements of all diagrams entered so far, as {@code Process/Element}. */
  public List<String> wholePath() {
    return parts.running().passed().path();
  }

  /** The steps called so far, each with its inputs. */
  public List<String> steps() {
    return List.copyOf(parts.calls());
  }

  /** The variables with which the diagram has ended. */
  public Map<String, Object> left() {
    return parts.running().passed().left(key);
  }

  /** Performs the action that the diagram offers. */
  public DiagramUnderTest perform(String action, Map<String, Object> fields) {
    for (Task task : engine().getTaskService().createTaskQuery().list()) {
      Optional<ActionElement> found =
          offered(action, task.getProcessDefinitionId(), task.getTaskDefinitionKey());
      if (found.isPresent()) {
        engine().getTaskService().complete(task.getId(), variables(found.get(), fields));
        return this;
      }
    }
    RuntimeService runtime = engine().getRuntimeService();
    for (EventSubscription wait :
        runtime.createEventSubscriptionQuery().eventType("message").list()) {
      if (wait.getExecutionId() == null) {
        continue;
      }
      Execution execution =
          runtime.createExecutionQuery().executionId(wait.getExecutionId()).singleResult();
      Optional<ActionElement> found =
          offered(
              action, ((ExecutionEntity) execution).getProcessDefinitionId(), wait.getActivityId());
      if (found.isPresent()) {
        runtime.messageEventReceived(
            wait.getEventName(), wait.getExecutionId(), variables(found.get(), fields));
        return this;
      }
    }
    throw new AssertionError("the diagram does not offer " + action);
  }

  private Optional<ActionElement> offered(String action, String definition, String element) {
    BpmnModelInstance diagram = engine().getRepositoryService().getBpmnModelInstance(definition);
    return Optional.ofNullable(ActionElements.of(diagram).get(element))
        .filter(found -> found.id().equals(action));
  }

  private static Map<String, Object> variables(ActionElement action, Map<String, Object> fields) {
    return new ActionForm(action.fields()).variables(fields);
  }

  /** Performs an action without fields. */
  public DiagramUnderTest perform(String action) {
    return perform(action, Map.of());
  }

  /** Tells the diagram something. */
  public DiagramUnderTest receives(String message, Map<String, Object> variables) {
    engine()
        .getRuntimeService()
        .createMessageCorrelation(message)
        .processInstanceBusinessKey(TICKET)
        .setVariables(variables)
        .correlate();
    return this;
  }

  /** Tells the diagram something. */
  public DiagramUnderTest receives(String message) {
    return receives(message, Map.of());
  }

  /** Checks when the timer or job there is due. */
  public DiagramUnderTest isDueAfter(String element, String period) {
    assertThat(Duration.between(NOW, job(element).getDuedate().toInstant()))
        .isEqualTo(Duration.parse(period));
    return this;
  }

  /** Lets the timer or job there run, whenever it is due. */
  public DiagramUnderTest fire(String element) {
    engine().getManagementService().executeJob(job(element).getId());
    return this;
  }

  /** The timer or job that waits there. */
  public Job job(String element) {
    Job job = engine().getManagementService().createJobQuery().activityId(element).singleResult();
    assertThat(job).as("timer or job at %s", element).isNotNull();
    return job;
  }

  /** What the called diagram was given. */
  public Map<String, Object> givenTo(String process) {
    ProcessInstance found = waitingInstance(process);
    assertThat(found.getBusinessKey()).isEqualTo(TICKET);
    return engine().getRuntimeService().getVariables(found.getId());
  }

  /** Lets the called diagram end with these variables. */
  public DiagramUnderTest finish(String process, Map<String, Object> variables) {
    Task task =
        engine()
            .getTaskService()
            .createTaskQuery()
            .processInstanceId(waitingInstance(process).getId())
            .taskDefinitionKey(CALLED_TASK)
            .singleResult();
    engine().getTaskService().complete(task.getId(), variables);
    return this;
  }

  /** Lets the called diagram end. */
  public DiagramUnderTest finish(String process) {
    return finish(process, Map.of());
  }

  private ProcessInstance waitingInstance(String process) {
    ProcessInstance found =
        engine()
            .getRuntimeService()
            .createProcessInstanceQuery()
            .processDefinitionKey(process)
            .singleResult();
    assertThat(found).as("called %s", process).isNotNull();
    return found;
  }
}
