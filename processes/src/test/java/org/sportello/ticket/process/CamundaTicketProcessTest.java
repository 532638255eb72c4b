package org.sportello.ticket.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sportello.platform.acting.Actor;
import org.sportello.platform.acting.ProcessElement;
import org.sportello.platform.engine.Engine;
import org.sportello.platform.engine.EngineOnPostgres;
import org.sportello.platform.failure.InvalidInput;
import org.sportello.platform.failure.InvalidInput.FieldError;
import org.sportello.platform.security.Role;
import org.sportello.ticket.application.OpenAction;
import org.sportello.ticket.application.OpenAction.Label;
import org.sportello.ticket.domain.TicketNumber;

class CamundaTicketProcessTest {

  private static final String DIAGRAM =
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL"
                   xmlns:camunda="http://camunda.org/schema/1.0/bpmn" targetNamespace="test">
        <message id="Message_Escalate" name="ticket.action.escalate"/>
        <message id="Message_Replied" name="ticket.requesterReplied"/>
        <process id="TicketLifecycle" isExecutable="true" camunda:historyTimeToLive="P1D">
          <startEvent id="StartEvent_Opened"/>
          <sequenceFlow id="f1" sourceRef="StartEvent_Opened" targetRef="UserTask_WorkOnTicket"/>
          <userTask id="UserTask_WorkOnTicket" name="Work on ticket"
                    camunda:candidateGroups="agent,specialist">
            <extensionElements>
              <camunda:formData>
                <camunda:formField id="resolution" label="Resolution" type="text">
                  <camunda:properties>
                    <camunda:property id="label.it" value="Soluzione"/>
                  </camunda:properties>
                  <camunda:validation><camunda:constraint name="required"/></camunda:validation>
                </camunda:formField>
                <camunda:formField id="cause" label="Cause" type="enum">
                  <camunda:value id="policy" name="Policy"/>
                  <camunda:value id="product" name="Product"/>
                </camunda:formField>
                <camunda:formField id="minutes" label="Minutes" type="long"/>
              </camunda:formData>
              <camunda:properties>
                <camunda:property name="action" value="resolve"/>
                <camunda:property name="label.it" value="Risolvi"/>
                <camunda:property name="label.en" value="Resolve"/>
              </camunda:properties>
            </extensionElements>
          </userTask>
          <boundaryEvent id="BoundaryEvent_Escalate" attachedToRef="UserTask_WorkOnTicket"
                         cancelActivity="false">
            <extensionElements>
              <camunda:formData>
                <camunda:formField id="reason" label="Reason" type="string">
                  <camunda:validation><camunda:constraint name="required"/></camunda:validation>
                </camunda:formField>
              </camunda:formData>
              <camunda:properties>
                <camunda:property name="action" value="escalate"/>
                <camunda:property name="label.it" value="Passa di livello"/>
                <camunda:property name="label.en" value="Escalate"/>
                <camunda:property name="roles" value="agent"/>
              </camunda:properties>
            </extensionElements>
            <messageEventDefinition messageRef="Message_Escalate"/>
          </boundaryEvent>
          <sequenceFlow id="f2" sourceRef="BoundaryEvent_Escalate" targetRef="Note"/>
          <serviceTask id="Note" name="Note the reason" camunda:delegateExpression="${note}"/>
          <sequenceFlow id="f3" sourceRef="Note" targetRef="EndEvent_Noted"/>
          <endEvent id="EndEvent_Noted"/>
          <boundaryEvent id="BoundaryEvent_Replied" attachedToRef="UserTask_WorkOnTicket"
                         cancelActivity="false">
            <messageEventDefinition messageRef="Message_Replied"/>
          </boundaryEvent>
          <sequenceFlow id="f4" sourceRef="BoundaryEvent_Replied" targetRef="EndEvent_Replied"/>
          <endEvent id="EndEvent_Replied"/>
          <sequenceFlow id="f5" sourceRef="UserTask_WorkOnTicket" targetRef="EndEvent_Solved"/>
          <endEvent id="EndEvent_Solved"/>
        </process>
      </definitions>
      """;

  private static EngineOnPostgres running;
  private static String noted;
  private static ProcessElement notedAt;
  private static long next = 1;

  private TicketNumber ticket;
  private CamundaTicketProcess process;

  @BeforeAll
  static void startEngine() {
    JavaDelegate note =
        execution -> {
          noted = (String) execution.getVariable("reason");
          notedAt = running.acting().element().orElseThrow();
        };
    running = new EngineOnPostgres(Map.of("note", note), Map.of());
    running
        .engine()
        .getRepositoryService()
        .createDeployment()
        .addInputStream(
            "TicketLifecycle.bpmn",
            new ByteArrayInputStream(DIAGRAM.getBytes(StandardCharsets.UTF_8)))
        .deploy();
  }

  @AfterAll
  static void stopEngine() {
    running.close();
  }

  @BeforeEach
  void openTicket() {
    ProcessEngine engine = running.engine();
    Engine holder =
        new Engine(null) {
          @Override
          public ProcessEngine get() {
            return engine;
          }
        };
    process =
        new CamundaTicketProcess(
            holder, new OpenWaits(running.database()), new ElementCatalog(holder));
    ticket = new TicketNumber(2026, next++);
    process.start(ticket, Map.of("isEntitled", true));
  }

  private OpenAction action(String id) {
    return process.openActions(ticket).stream()
        .filter(action -> action.id().equals(id))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void shouldOfferWhatTheDiagramWaitsForWhenATicketIsOpen() {
    assertThat(process.openActions(ticket))
        .extracting(OpenAction::id)
        .containsExactlyInAnyOrder("resolve", "escalate");
    OpenAction resolve = action("resolve");
    assertThat(resolve.name()).isEqualTo(new Label("Risolvi", "Resolve"));
    assertThat(resolve.roles())
        .containsExactlyInAnyOrder(Role.AGENT, Role.SPECIALIST, Role.SUPERVISOR);
    assertThat(resolve.source())
        .isEqualTo(new OpenAction.Source("TicketLifecycle", 1, "UserTask_WorkOnTicket"));
    assertThat(resolve.fields().get(0).label()).isEqualTo(new Label("Soluzione", "Resolution"));
    assertThat(resolve.fields().get(0).required()).isTrue();
    assertThat(resolve.fields().get(1).options())
        .extracting(OpenAction.Option::value)
        .containsExactly("policy", "product");
  }

  @Test
  void shouldHandTheReasonToTheStepAndKeepItNowhereWhenEscalating() throws Exception {
    process.perform(ticket, action("escalate"), Map.of("reason", "secret words"));
    assertThat(noted).isEqualTo("secret words");
    assertThat(notedAt)
        .isEqualTo(new ProcessElement("TicketLifecycle", 1, "Note", "Note the reason"));
    try (var connection = running.database().getConnection();
        var statement = connection.createStatement();
        var rows =
            statement.executeQuery(
                "select count(*) from engine.act_ru_variable where text_ = 'secret words'")) {
      rows.next();
      assertThat(rows.getInt(1)).isZero();
    }
    assertThat(action("escalate")).as("does not interrupt").isNotNull();
  }

  @Test
  void shouldNameEveryWrongFieldWhenAFormIsNotFilledInProperly() {
    OpenAction resolve = action("resolve");
    assertThatThrownBy(
            () ->
                process.perform(
                    ticket, resolve, Map.of("cause", "weather", "minutes", 1.5, "colour", "red")))
        .isInstanceOfSatisfying(
            InvalidInput.class,
            refused ->
                assertThat(refused.errors())
                    .extracting(FieldError::pointer)
                    .containsExactly("/resolution", "/cause", "/minutes", "/colour"));
    assertThat(process.openActions(ticket)).hasSize(2);
  }

  @Test
  void shouldEndWhenTheTicketIsResolved() {
    process.perform(
        ticket, action("resolve"), Map.of("resolution", "restarted", "cause", "product"));
    assertThat(process.openActions(ticket)).isEmpty();
    assertThat(process.signal(ticket, "ticket.requesterReplied", Map.of())).isFalse();
  }

  @Test
  void shouldSayWhetherItWaitedWhenSignalled() {
    assertThat(process.signal(ticket, "ticket.requesterReplied", Map.of())).isTrue();
    assertThat(process.signal(ticket, "ticket.cancelled", Map.of())).isFalse();
  }

  @Test
  void shouldTellTheLedgerEveryStepWhenTheProcessRuns() {
    running
        .acting()
        .as(
            Actor.person("7", "Agent"),
            () -> process.perform(ticket, action("resolve"), Map.of("resolution", "done")));
    String chain = "ticket:" + ticket;
    assertThat(running.ledger().entries())
        .filteredOn(entry -> entry.chain().id().equals(chain))
        .extracting(
            entry ->
                entry.kind() + " " + (entry.element() == null ? "" : entry.element().element()))
        .containsExactly(
            "process.started null",
            "activity.started StartEvent_Opened",
            "activity.ended StartEvent_Opened",
            "activity.started UserTask_WorkOnTicket",
            "activity.ended UserTask_WorkOnTicket",
            "activity.started EndEvent_Solved",
            "activity.ended EndEvent_Solved",
            "process.ended null");
    assertThat(running.ledger().of("activity.ended"))
        .filteredOn(entry -> entry.chain().id().equals(chain))
        .last()
        .satisfies(
            entry -> {
              assertThat(entry.actor().id()).isEqualTo("7");
              assertThat(entry.facts().plain()).containsEntry("outcome", "completed");
              assertThat(entry.facts().plain()).containsKeys("instance", "activity", "type");
            });
  }
}
