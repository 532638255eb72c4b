package org.sportello.processdesign.process;

import java.nio.charset.StandardCharsets;

/** Small diagrams for tests: one that is right, and ways to break it. */
final class Diagrams {

  private static final String RIGHT =
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL"
                   xmlns:camunda="http://camunda.org/schema/1.0/bpmn"
                   xmlns:di="http://www.omg.org/spec/BPMN/20100524/DI"
                   xmlns:dc="http://www.omg.org/spec/DD/20100524/DC"
                   xmlns:dd="http://www.omg.org/spec/DD/20100524/DI"
                   targetNamespace="test">
        <process id="ResolutionConfirmation" name="Resolution confirmation" isExecutable="true"
                 camunda:historyTimeToLive="P1D">
          <extensionElements>
            <camunda:properties>
              <camunda:property name="label.it" value="Conferma della soluzione"/>
            </camunda:properties>
          </extensionElements>
          <startEvent id="StartEvent_Solved"/>
          <sequenceFlow id="f1" sourceRef="StartEvent_Solved" targetRef="UserTask_Approve"/>
          <userTask id="UserTask_Approve" name="Approve" camunda:candidateGroups="supervisor">
            <extensionElements>
              <camunda:formData>
                <camunda:formField id="approved" label="Approved" type="boolean">
                  <camunda:properties>
                    <camunda:property id="label.it" value="Approvato"/>
                  </camunda:properties>
                </camunda:formField>
                <camunda:formField id="note" label="Note" type="text">
                  <camunda:properties>
                    <camunda:property id="label.it" value="Nota"/>
                  </camunda:properties>
                </camunda:formField>
              </camunda:formData>
              <camunda:properties>
                <camunda:property name="label.it" value="Approva"/>
                <camunda:property name="label.en" value="Approve"/>
              </camunda:properties>
            </extensionElements>
          </userTask>
          <boundaryEvent id="BoundaryEvent_TooLate" attachedToRef="UserTask_Approve"
                         cancelActivity="false">
            <timerEventDefinition>
              <timeDuration>${periods.of(ticketId, 'approval', 'P1D')}</timeDuration>
            </timerEventDefinition>
          </boundaryEvent>
          <sequenceFlow id="f2" sourceRef="BoundaryEvent_TooLate" targetRef="ServiceTask_Warn"/>
          <serviceTask id="ServiceTask_Warn" name="Warn" camunda:delegateExpression="${warn}">
            <extensionElements>
              <camunda:properties>
                <camunda:property name="label.it" value="Avvisa"/>
              </camunda:properties>
              <!-- inputs -->
            </extensionElements>
          </serviceTask>
          <sequenceFlow id="f3" sourceRef="ServiceTask_Warn" targetRef="EndEvent_Warned"/>
          <endEvent id="EndEvent_Warned"/>
          <sequenceFlow id="f4" sourceRef="UserTask_Approve" targetRef="EndEvent_Approved"/>
          <endEvent id="EndEvent_Approved"/>
        </process>
        <di:BPMNDiagram id="diagram"><di:BPMNPlane id="plane" bpmnElement="ResolutionConfirmation">
          SHAPES
        </di:BPMNPlane></di:BPMNDiagram>
      </definitions>
      """
          .replace(
              "SHAPES",
              shape("StartEvent_Solved")
                  + shape("UserTask_Approve")
                  + shape("BoundaryEvent_TooLate")
                  + shape("ServiceTask_Warn")
                  + shape("EndEvent_Warned")
                  + shape("EndEvent_Approved")
                  + edge("f1")
                  + edge("f2")
                  + edge("f3")
                  + edge("f4"));

  private Diagrams() {}

  static byte[] right() {
    return RIGHT.getBytes(StandardCharsets.UTF_8);
  }

  static byte[] broken(String part, String replacement) {
    String broken = RIGHT.replace(part, replacement);
    if (broken.equals(RIGHT)) {
      throw new IllegalArgumentException("the diagram has no " + part);
    }
    return broken.getBytes(StandardCharsets.UTF_8);
  }

  private static String shape(String id) {
    return "<di:BPMNShape id='"
        + id
        + "_di' bpmnElement='"
        + id
        + "'><dc:Bounds x='1' y='1' width='10' height='10'/></di:BPMNShape>";
  }

  private static String edge(String id) {
    return "<di:BPMNEdge id='"
        + id
        + "_di' bpmnElement='"
        + id
        + "'><dd:waypoint x='1' y='1'/><dd:waypoint x='2' y='1'/></di:BPMNEdge>";
  }
}
