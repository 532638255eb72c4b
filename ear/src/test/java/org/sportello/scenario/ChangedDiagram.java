package org.sportello.scenario;

import java.io.ByteArrayInputStream;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.transform.OutputKeys;
import javax.xml.transform.Transformer;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** A process owner's change of a diagram: one more user task after the start, drawn as well. */
final class ChangedDiagram {
  static final String TASK = "UserTask_SupervisorApproval";
  private static final String BPMN = "http://www.omg.org/spec/BPMN/20100524/MODEL";
  private static final String BPMNDI = "http://www.omg.org/spec/BPMN/20100524/DI";
  private static final String DC = "http://www.omg.org/spec/DD/20100524/DC";
  private static final String DI = "http://www.omg.org/spec/DD/20100524/DI";
  private static final String CAMUNDA = "http://camunda.org/schema/1.0/bpmn";
  private static final String XSI = "http://www.w3.org/2001/XMLSchema-instance";

  private final Document document;
  private final Element process;
  private final Element plane;

  ChangedDiagram(String xml) {
    this.document = parsed(xml);
    this.process = (Element) document.getElementsByTagNameNS(BPMN, "process").item(0);
    this.plane = (Element) document.getElementsByTagNameNS(BPMNDI, "BPMNPlane").item(0);
  }

  /** With the task "Supervisor approval" between the start and what came after it. */
  ChangedDiagram withApproval(boolean withTimer) {
    Element start = (Element) process.getElementsByTagNameNS(BPMN, "startEvent").item(0);
    Element first = flowFrom(start.getAttribute("id"));
    String next = first.getAttribute("targetRef");
    Element task = bpmn(process, "userTask", TASK, "Supervisor approval");
    task.setAttributeNS(CAMUNDA, "camunda:candidateGroups", "supervisor");
    Element extensions = bpmn(task, "extensionElements", null, null);
    Element properties = camunda(extensions, "properties");
    property(properties, "name", "action", "supervisor-approval");
    property(properties, "name", "label.it", "Approvazione del responsabile");
    property(properties, "name", "label.en", "Supervisor approval");
    Element form = camunda(extensions, "formData");
    field(form, "approved", "Approved", "Approvato", "boolean", true);
    field(form, "remark", "Remark", "Nota", "text", false);
    field(form, "informed", "Informed", "Informato", "person", false);
    field(form, "proof", "Proof", "Prova", "file", false);
    first.setAttribute("targetRef", TASK);
    setText(task, "incoming", first.getAttribute("id"));
    setText(task, "outgoing", "Flow_SupervisorApprovalToSolution");
    replaceIncoming(next, first.getAttribute("id"), "Flow_SupervisorApprovalToSolution");
    flow("Flow_SupervisorApprovalToSolution", TASK, next);
    shape(TASK, 40, -220, 100, 80);
    edge("Flow_SupervisorApprovalToSolution", 90, -140, 90, -20);
    if (withTimer) {
      timer(next);
    }
    return this;
  }

  private void timer(String next) {
    String id = "BoundaryEvent_ApprovalOverdue";
    Element timer = bpmn(process, "boundaryEvent", id, "Approval overdue");
    timer.setAttribute("attachedToRef", TASK);
    Element properties = camunda(bpmn(timer, "extensionElements", null, null), "properties");
    property(properties, "name", "label.it", "Approvazione in ritardo");
    setText(timer, "outgoing", "Flow_ApprovalOverdueToSolution");
    Element definition =
        bpmn(timer, "timerEventDefinition", "TimerDefinition_ApprovalOverdue", null);
    Element duration = bpmn(definition, "timeDuration", null, null);
    duration.setAttributeNS(XSI, "xsi:type", "bpmn:tFormalExpression");
    duration.setTextContent("P3D");
    addIncoming(next, "Flow_ApprovalOverdueToSolution");
    flow("Flow_ApprovalOverdueToSolution", id, next);
    shape(id, 122, -158, 36, 36);
    edge("Flow_ApprovalOverdueToSolution", 140, -122, 140, -20);
  }

  /** With a step that nobody has written, in the place of the first. */
  ChangedDiagram withUnknownStep() {
    Element step = (Element) process.getElementsByTagNameNS(BPMN, "serviceTask").item(0);
    step.setAttributeNS(CAMUNDA, "camunda:delegateExpression", "${castASpell}");
    return this;
  }

  /** The id of the first step. */
  String firstStep() {
    return ((Element) process.getElementsByTagNameNS(BPMN, "serviceTask").item(0))
        .getAttribute("id");
  }

  String xml() {
    try {
      Transformer transformer = TransformerFactory.newInstance().newTransformer();
      transformer.setOutputProperty(OutputKeys.ENCODING, "UTF-8");
      StringWriter out = new StringWriter();
      transformer.transform(new DOMSource(document), new StreamResult(out));
      return out.toString();
    } catch (javax.xml.transform.TransformerException failure) {
      throw new IllegalStateException(failure);
    }
  }

  private static Document parsed(String xml) {
    try {
      DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
      factory.setNamespaceAware(true);
      factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
      return factory
          .newDocumentBuilder()
          .parse(new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)));
    } catch (Exception failure) {
      throw new IllegalStateException(failure);
    }
  }

  private Element flowFrom(String source) {
    NodeList flows = process.getElementsByTagNameNS(BPMN, "sequenceFlow");
    for (int i = 0; i < flows.getLength(); i++) {
      Element flow = (Element) flows.item(i);
      if (flow.getAttribute("sourceRef").equals(source)) {
        return flow;
      }
    }
    throw new AssertionError("nothing follows " + source);
  }

  private Element named(String id) {
    NodeList all = process.getElementsByTagNameNS(BPMN, "*");
    for (int i = 0; i < all.getLength(); i++) {
      if (((Element) all.item(i)).getAttribute("id").equals(id)) {
        return (Element) all.item(i);
      }
    }
    throw new AssertionError("there is no " + id);
  }

  private void replaceIncoming(String target, String old, String flow) {
    NodeList incoming = named(target).getElementsByTagNameNS(BPMN, "incoming");
    for (int i = 0; i < incoming.getLength(); i++) {
      if (incoming.item(i).getTextContent().strip().equals(old)) {
        incoming.item(i).setTextContent(flow);
      }
    }
  }

  private void addIncoming(String target, String flow) {
    Element node = named(target);
    Element first = (Element) node.getElementsByTagNameNS(BPMN, "incoming").item(0);
    Element more = document.createElementNS(BPMN, "bpmn:incoming");
    more.setTextContent(flow);
    node.insertBefore(more, first);
  }

  private Element bpmn(Element parent, String name, String id, String label) {
    Element element = document.createElementNS(BPMN, "bpmn:" + name);
    if (id != null) {
      element.setAttribute("id", id);
    }
    if (label != null) {
      element.setAttribute("name", label);
    }
    parent.appendChild(element);
    return element;
  }

  private void setText(Element parent, String name, String text) {
    bpmn(parent, name, null, null).setTextContent(text);
  }

  private Element camunda(Element parent, String name) {
    Element element = document.createElementNS(CAMUNDA, "camunda:" + name);
    parent.appendChild(element);
    return element;
  }

  private void property(Element parent, String key, String name, String value) {
    Element property = camunda(parent, "property");
    property.setAttribute(key, name);
    property.setAttribute("value", value);
  }

  private void field(Element form, String id, String en, String it, String type, boolean required) {
    Element field = camunda(form, "formField");
    field.setAttribute("id", id);
    field.setAttribute("label", en);
    field.setAttribute("type", type);
    property(camunda(field, "properties"), "id", "label.it", it);
    if (required) {
      camunda(camunda(field, "validation"), "constraint").setAttribute("name", "required");
    }
  }

  private void flow(String id, String source, String target) {
    Element flow = bpmn(process, "sequenceFlow", id, null);
    flow.setAttribute("sourceRef", source);
    flow.setAttribute("targetRef", target);
  }

  private void shape(String element, int x, int y, int width, int height) {
    Element shape = document.createElementNS(BPMNDI, "bpmndi:BPMNShape");
    shape.setAttribute("id", element + "_di");
    shape.setAttribute("bpmnElement", element);
    Element bounds = document.createElementNS(DC, "dc:Bounds");
    bounds.setAttribute("x", Integer.toString(x));
    bounds.setAttribute("y", Integer.toString(y));
    bounds.setAttribute("width", Integer.toString(width));
    bounds.setAttribute("height", Integer.toString(height));
    shape.appendChild(bounds);
    plane.appendChild(shape);
  }

  private void edge(String flow, int x1, int y1, int x2, int y2) {
    Element edge = document.createElementNS(BPMNDI, "bpmndi:BPMNEdge");
    edge.setAttribute("id", flow + "_di");
    edge.setAttribute("bpmnElement", flow);
    for (int[] point : new int[][] {{x1, y1}, {x2, y2}}) {
      Element waypoint = document.createElementNS(DI, "di:waypoint");
      waypoint.setAttribute("x", Integer.toString(point[0]));
      waypoint.setAttribute("y", Integer.toString(point[1]));
      edge.appendChild(waypoint);
    }
    plane.appendChild(edge);
  }
}
