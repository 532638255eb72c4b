package org.sportello.ticket.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.test.assertions.bpmn.AbstractAssertions;
import org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

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

  private final String file;
  private final String key;
  private final List<String> called = new ArrayList<>();
  private final List<String> tables = new ArrayList<>();
  private final List<String> shipped = new ArrayList<>();

  private DiagramParts parts;
  private DeployedDiagram deployed;
  private ProcessInstance instance;

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
    parts = DiagramParts.of(context);
    ClockUtil.setCurrentTime(Date.from(NOW));
    deployed = DeployedDiagram.of(engine(), key, resources(), called);
    parts.running().passed().forget();
  }

  private List<String> resources() {
    List<String> resources = new ArrayList<>(List.of("processes/" + file + ".bpmn"));
    shipped.forEach(other -> resources.add("processes/" + other + ".bpmn"));
    tables.forEach(table -> resources.add("processes/ticket/" + table + ".dmn"));
    return resources;
  }

  @Override
  public void beforeEach(ExtensionContext context) {
    AbstractAssertions.init(engine());
    ClockUtil.setCurrentTime(Date.from(NOW));
    parts.forget();
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
    Set<String> missing = parts.running().passed().missing(key, deployed.model());
    deployed.delete();
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
      if (deployed.model().getModelElementById(element).getParentElement()
          instanceof SubProcess around) {
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
    new OfferedActions(engine()).perform(action, fields);
    return this;
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
            .taskDefinitionKey(DeployedDiagram.CALLED_TASK)
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
