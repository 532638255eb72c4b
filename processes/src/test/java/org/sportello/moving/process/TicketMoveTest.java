package org.sportello.moving.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.sportello.moving.application.CannotMove;
import org.sportello.moving.application.Mapping;
import org.sportello.moving.application.MoveFinding;
import org.sportello.platform.engine.EngineOnPostgres;
import org.sportello.ticket.process.TicketProcesses;

/** What the engine does when a ticket with a called diagram goes to another release. */
class TicketMoveTest {

  private static final JavaDelegate NOTHING = execution -> {};
  private static final String LIFE =
      """
      <process id="TicketLifecycle" isExecutable="true" camunda:historyTimeToLive="P1D">
        <startEvent id="Start"/>
        <sequenceFlow id="f1" sourceRef="Start" targetRef="CallActivity_Work"/>
        <callActivity id="CallActivity_Work" calledElement="Work"
                      camunda:calledElementBinding="deployment">
          <extensionElements>
            <camunda:in businessKey="${ticketId}"/>
            <camunda:in source="ticketId" target="ticketId"/>
          </extensionElements>
        </callActivity>
        <sequenceFlow id="f2" sourceRef="CallActivity_Work" targetRef="CallActivity_After"/>
        <callActivity id="CallActivity_After" calledElement="After"
                      camunda:calledElementBinding="deployment"/>
        <sequenceFlow id="f3" sourceRef="CallActivity_After" targetRef="End"/>
        <endEvent id="End"/>
      </process>
      """;
  private static final String WORK =
      """
      <process id="Work" isExecutable="true" camunda:historyTimeToLive="P1D">
        <startEvent id="Start"/>
        <sequenceFlow id="f1" sourceRef="Start" targetRef="%1$s"/>
        <userTask id="%1$s" name="Do the work"/>
        <boundaryEvent id="Reminder" attachedToRef="%1$s" cancelActivity="false">
          <timerEventDefinition><timeDuration>%2$s</timeDuration></timerEventDefinition>
        </boundaryEvent>
        <sequenceFlow id="f3" sourceRef="Reminder" targetRef="Reminded"/>
        <endEvent id="Reminded"/>
        <boundaryEvent id="Told" attachedToRef="%1$s" cancelActivity="false">
          <messageEventDefinition messageRef="Message_Told"/>
        </boundaryEvent>
        <sequenceFlow id="f4" sourceRef="Told" targetRef="Heard"/>
        <endEvent id="Heard"/>
        <sequenceFlow id="f2" sourceRef="%1$s" targetRef="End"/>
        <endEvent id="End"/>
      </process>
      """;
  private static final String AFTER =
      """
      <process id="After" isExecutable="true" camunda:historyTimeToLive="P1D">
        <startEvent id="Start"/>
        <sequenceFlow id="f1" sourceRef="Start" targetRef="UserTask_%1$s"/>
        <userTask id="UserTask_%1$s"/>
        <sequenceFlow id="f2" sourceRef="UserTask_%1$s" targetRef="End"/>
        <endEvent id="End"/>
      </process>
      """;

  private static EngineOnPostgres running;
  private static ProcessEngine engine;

  @BeforeAll
  static void start() {
    running = new EngineOnPostgres(Map.of("nothing", NOTHING), Map.of());
    engine = running.engine();
  }

  @AfterAll
  static void stop() {
    running.close();
  }

  /** Deploys a release and answers its number. */
  private static int release(String task, String reminder, String message, String after) {
    String deployment =
        engine
            .getRepositoryService()
            .createDeployment()
            .addInputStream("TicketLifecycle.bpmn", file(LIFE, "x"))
            .addInputStream(
                "Work.bpmn", file(WORK.replace("%1$s", task).replace("%2$s", reminder), message))
            .addInputStream("After.bpmn", file(AFTER.replace("%1$s", after), "x"))
            .deploy()
            .getId();
    return engine
        .getRepositoryService()
        .createProcessDefinitionQuery()
        .deploymentId(deployment)
        .processDefinitionKey("TicketLifecycle")
        .singleResult()
        .getVersion();
  }

  private static ByteArrayInputStream file(String process, String message) {
    String xml =
        "<definitions xmlns=\"http://www.omg.org/spec/BPMN/20100524/MODEL\""
            + " xmlns:camunda=\"http://camunda.org/schema/1.0/bpmn\" targetNamespace=\"test\">"
            + "<message id=\"Message_Told\" name=\""
            + message
            + "\"/>"
            + process
            + "</definitions>";
    return new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8));
  }

  private static String ticket(String reference) {
    engine
        .getRuntimeService()
        .startProcessInstanceByKey("TicketLifecycle", reference, Map.of("ticketId", reference));
    return reference;
  }

  private static List<Map<String, Object>> move(String reference, int release, Mapping... byHand) {
    return new TicketMove(
            engine,
            new TicketProcesses(running.database()),
            new MovePlans(engine, release, List.of(byHand)))
        .move(reference);
  }

  private static ProcessInstance working(String reference) {
    return engine
        .getRuntimeService()
        .createProcessInstanceQuery()
        .processDefinitionKey("Work")
        .processInstanceBusinessKey(reference)
        .singleResult();
  }

  private static Task task(String instance) {
    return engine.getTaskService().createTaskQuery().processInstanceId(instance).singleResult();
  }

  private static Job timer(String instance) {
    return engine
        .getManagementService()
        .createJobQuery()
        .processInstanceId(instance)
        .timers()
        .singleResult();
  }

  @Test
  void shouldGoOnInTheOtherReleaseWhenAllProcessesOfATicketAreMoved() {
    release("UserTask_Work", "PT4H", "told.before", "Before");
    String reference = ticket("SP-2026-000001");
    int release = release("UserTask_Work", "PT9H", "told.after", "Now");
    String work = working(reference).getId();
    Job before = timer(work);

    List<Map<String, Object>> moved = move(reference, release);

    assertThat(moved)
        .extracting(one -> one.get("process"))
        .containsExactly("TicketLifecycle", "Work");
    assertThat(moved.get(1)).containsEntry("to", release);
    Job after = timer(work);
    assertThat(after.getId()).isEqualTo(before.getId());
    assertThat(Duration.between(before.getDuedate().toInstant(), after.getDuedate().toInstant()))
        .as("the reminder counts from when the wait began")
        .isCloseTo(Duration.ofHours(5), Duration.ofSeconds(5));
    assertThat(
            engine
                .getRuntimeService()
                .createEventSubscriptionQuery()
                .processInstanceId(work)
                .singleResult()
                .getEventName())
        .isEqualTo("told.after");
    engine.getTaskService().complete(task(work).getId());
    assertThat(engine.getTaskService().createTaskQuery().taskDefinitionKey("UserTask_Now").count())
        .as("what is called from now on is of the other release")
        .isEqualTo(1);
    assertThat(move(reference, release)).as("nothing is left to move").isEmpty();
  }

  @Test
  void shouldKeepATimerAsItIsWhenItIsTheSameInBothReleases() {
    release("UserTask_Work", "PT7H", "told", "Before");
    String reference = ticket("SP-2026-000002");
    int release = release("UserTask_Work", "PT7H", "told", "Now");
    Job before = timer(working(reference).getId());
    move(reference, release);
    assertThat(timer(working(reference).getId()).getDuedate()).isEqualTo(before.getDuedate());
  }

  @Test
  void shouldSayWhichElementIsGoneAndMoveItWhenSomebodySaysWhereTo() {
    release("UserTask_Old", "PT4H", "told", "Before");
    String reference = ticket("SP-2026-000003");
    int release = release("UserTask_New", "PT4H", "told", "Now");

    assertThatThrownBy(() -> move(reference, release))
        .isInstanceOfSatisfying(
            CannotMove.class,
            refused -> {
              assertThat(refused.findings())
                  .extracting(MoveFinding::process, MoveFinding::element, MoveFinding::rule)
                  .containsExactly(
                      org.assertj.core.groups.Tuple.tuple("Work", "UserTask_Old", "element-gone"));
              assertThat(refused.findings().get(0).message().it()).contains("Do the work");
            });

    assertThatThrownBy(() -> move(reference, release, to("End")))
        .isInstanceOfSatisfying(
            CannotMove.class,
            refused ->
                assertThat(refused.findings())
                    .extracting(MoveFinding::rule)
                    .contains("other-kind"));
    assertThatThrownBy(() -> move(reference, release, to("Nowhere")))
        .isInstanceOfSatisfying(
            CannotMove.class,
            refused ->
                assertThat(refused.findings())
                    .extracting(MoveFinding::rule)
                    .containsExactly("no-target"));
  }

  @Test
  void shouldMoveWhatWaitsAtAGoneElementWhereItIsSaid() {
    release("UserTask_Old", "PT4H", "told", "Before");
    String reference = ticket("SP-2026-000004");
    int release = release("UserTask_New", "PT4H", "told", "Now");
    String work = working(reference).getId();
    move(reference, release, to("UserTask_New"));
    assertThat(task(work).getTaskDefinitionKey()).isEqualTo("UserTask_New");
    assertThat(timer(work)).as("the reminder of the new element").isNotNull();
  }

  private static Mapping to(String target) {
    return new Mapping("Work", "UserTask_Old", target);
  }
}
