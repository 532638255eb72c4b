package org.sportello.processdraft.application;

import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.sportello.platform.failure.InvalidInput;

/** The smallest diagram, table and mail that can be worked on. */
final class NewFile {

  private static final Pattern KEY = Pattern.compile("[A-Z][A-Za-z0-9]{2,59}");

  private static final String DIAGRAM =
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" \
      xmlns:bpmndi="http://www.omg.org/spec/BPMN/20100524/DI" \
      xmlns:dc="http://www.omg.org/spec/DD/20100524/DC" \
      xmlns:di="http://www.omg.org/spec/DD/20100524/DI" \
      xmlns:camunda="http://camunda.org/schema/1.0/bpmn" \
      xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" \
      id="Definitions_KEY" targetNamespace="https://sportello.org/processes">
        <bpmn:process id="KEY" name="NAME" isExecutable="true" \
      camunda:historyTimeToLive="P3650D">
          <bpmn:startEvent id="StartEvent_Called" name="Called">
            <bpmn:extensionElements>
              <camunda:properties>
                <camunda:property name="label.it" value="Chiamato" />
              </camunda:properties>
            </bpmn:extensionElements>
            <bpmn:outgoing>Flow_CalledToDone</bpmn:outgoing>
          </bpmn:startEvent>
          <bpmn:endEvent id="EndEvent_Done" name="Done">
            <bpmn:extensionElements>
              <camunda:properties>
                <camunda:property name="label.it" value="Fatto" />
              </camunda:properties>
            </bpmn:extensionElements>
            <bpmn:incoming>Flow_CalledToDone</bpmn:incoming>
          </bpmn:endEvent>
          <bpmn:sequenceFlow id="Flow_CalledToDone" sourceRef="StartEvent_Called" \
      targetRef="EndEvent_Done" />
        </bpmn:process>
        <bpmndi:BPMNDiagram id="Diagram_KEY">
          <bpmndi:BPMNPlane id="Plane_KEY" bpmnElement="KEY">
            <bpmndi:BPMNShape id="StartEvent_Called_di" bpmnElement="StartEvent_Called">
              <dc:Bounds x="180" y="160" width="36" height="36" />
            </bpmndi:BPMNShape>
            <bpmndi:BPMNShape id="EndEvent_Done_di" bpmnElement="EndEvent_Done">
              <dc:Bounds x="480" y="160" width="36" height="36" />
            </bpmndi:BPMNShape>
            <bpmndi:BPMNEdge id="Flow_CalledToDone_di" bpmnElement="Flow_CalledToDone">
              <di:waypoint x="216" y="178" />
              <di:waypoint x="480" y="178" />
            </bpmndi:BPMNEdge>
          </bpmndi:BPMNPlane>
        </bpmndi:BPMNDiagram>
      </bpmn:definitions>
      """;

  private static final String TABLE =
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/" \
      xmlns:camunda="http://camunda.org/schema/1.0/dmn" id="Definitions_KEY" name="NAME" \
      namespace="https://sportello.org/processes">
        <decision id="KEY" name="NAME" camunda:historyTimeToLive="P3650D">
          <decisionTable id="Table_KEY" hitPolicy="FIRST">
            <input id="Input_Kind" label="Kind">
              <inputExpression id="Expression_Kind" typeRef="string">
                <text>kind</text>
              </inputExpression>
            </input>
            <output id="Output_Outcome" label="Outcome" name="outcome" typeRef="string" />
            <rule id="Rule_Otherwise">
              <inputEntry id="Entry_Kind"><text></text></inputEntry>
              <outputEntry id="Entry_Outcome"><text>""</text></outputEntry>
            </rule>
          </decisionTable>
        </decision>
      </definitions>
      """;

  private static final Pattern MAIL_KEY = Pattern.compile("mail\\.[a-z][a-z0-9-]{2,59}");

  private static final String MAIL =
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <mail xmlns="https://sportello.org/mail" key="KEY" name="NAME" nameIt="NAME">
        <words language="it">
          <subject>[{{reference}}] {{ticketSubject}}</subject>
          <text>Gentile {{recipientName}},

      Cordiali saluti
      {{deskName}}</text>
        </words>
        <words language="en">
          <subject>[{{reference}}] {{ticketSubject}}</subject>
          <text>Dear {{recipientName}},

      Kind regards
      {{deskName}}</text>
        </words>
      </mail>
      """;

  private NewFile() {}

  /**
   * A file with that key and name.
   *
   * @param type {@code bpmn}, {@code dmn} or {@code mail}
   * @throws InvalidInput when the key is none or the name is missing
   */
  static byte[] of(String type, String key, String name) {
    if (type.equals("mail") && (key == null || !MAIL_KEY.matcher(key).matches())) {
      throw new InvalidInput(
          "/key", "mail. and then small letters, digits and hyphens: 3 to 60 of them");
    }
    if (!type.equals("mail") && (key == null || !KEY.matcher(key).matches())) {
      throw new InvalidInput(
          "/key", "a capital letter, then letters and digits: 3 to 60 altogether");
    }
    if (name == null || name.isBlank()) {
      throw new InvalidInput("/name", "say what it is called");
    }
    return file(type)
        .replace("NAME", escaped(name.strip()))
        .replace("KEY", key)
        .getBytes(StandardCharsets.UTF_8);
  }

  private static String file(String type) {
    return switch (type) {
      case "mail" -> MAIL;
      case "dmn" -> TABLE;
      default -> DIAGRAM;
    };
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }
}
