package org.sportello.ticket.process;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaConstraint;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaFormData;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaFormField;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaValue;
import org.sportello.platform.code.Coded;
import org.sportello.platform.engine.ExtensionProperties;
import org.sportello.platform.security.Role;
import org.sportello.ticket.application.OpenAction.ActionField;
import org.sportello.ticket.application.OpenAction.Label;
import org.sportello.ticket.application.OpenAction.Option;

/**
 * Reads from a diagram which elements offer an action: user tasks, and whatever carries the
 * extension property {@code action}.
 */
public final class ActionElements {

  private static final Set<Role> STAFF =
      EnumSet.of(
          Role.FRONTDESK, Role.AGENT, Role.SPECIALIST, Role.PRODUCT_MANAGER, Role.SUPERVISOR);

  private ActionElements() {}

  /** The actions by the ids of the elements that offer them. */
  public static Map<String, ActionElement> of(BpmnModelInstance model) {
    Map<String, ActionElement> actions = new HashMap<>();
    for (FlowElement element : model.getModelElementsByType(FlowElement.class)) {
      read(element).ifPresent(action -> put(actions, element, action));
    }
    return Map.copyOf(actions);
  }

  /** The engine names a waiting event subprocess by the subprocess or by its start event. */
  private static void put(
      Map<String, ActionElement> actions, FlowElement element, ActionElement action) {
    actions.put(element.getId(), action);
    if (element instanceof StartEvent
        && element.getParentElement() instanceof SubProcess subProcess
        && subProcess.triggeredByEvent()) {
      actions.put(subProcess.getId(), action);
    }
  }

  private static Optional<ActionElement> read(FlowElement element) {
    Map<String, String> properties = ExtensionProperties.of(element);
    String id = properties.get("action");
    if (id == null && element instanceof UserTask) {
      id = kebabCase(element.getId().replaceFirst("^UserTask_", ""));
    }
    if (id == null || id.isBlank()) {
      return Optional.empty();
    }
    return Optional.of(
        new ActionElement(
            id,
            label(properties, Optional.ofNullable(element.getName()).orElse(id)),
            roles(element, properties),
            Boolean.parseBoolean(properties.get("agentsOnly")),
            Boolean.parseBoolean(properties.get("sufficientLevel")),
            fields(element)));
  }

  private static Set<Role> roles(FlowElement element, Map<String, String> properties) {
    String names = properties.get("roles");
    if (element instanceof UserTask task && task.getCamundaCandidateGroups() != null) {
      names = task.getCamundaCandidateGroups();
    }
    Set<Role> roles = EnumSet.noneOf(Role.class);
    if (names != null) {
      Arrays.stream(names.split(",", -1))
          .map(String::strip)
          .filter(name -> !name.isEmpty())
          .forEach(name -> roles.add(Coded.of(Role.class, name)));
    }
    if (roles.isEmpty() || roles.stream().anyMatch(STAFF::contains)) {
      roles.add(Role.SUPERVISOR);
    }
    return Set.copyOf(roles);
  }

  private static List<ActionField> fields(BaseElement element) {
    List<ActionField> fields = new ArrayList<>();
    for (CamundaFormData form : ExtensionProperties.extensions(element, CamundaFormData.class)) {
      form.getCamundaFormFields().forEach(field -> fields.add(field(field)));
    }
    return List.copyOf(fields);
  }

  private static ActionField field(CamundaFormField field) {
    Map<String, String> properties =
        field.getCamundaProperties() == null
            ? Map.of()
            : ExtensionProperties.byName(field.getCamundaProperties().getCamundaProperties());
    boolean required =
        field.getCamundaValidation() != null
            && field.getCamundaValidation().getCamundaConstraints().stream()
                .map(CamundaConstraint::getCamundaName)
                .anyMatch("required"::equals);
    List<Option> options =
        field.getCamundaValues().stream().map(value -> option(value, properties)).toList();
    return new ActionField(
        field.getCamundaId(),
        field.getCamundaType(),
        label(
            properties, Optional.ofNullable(field.getCamundaLabel()).orElse(field.getCamundaId())),
        required,
        options,
        field.getCamundaDefaultValue());
  }

  private static Option option(CamundaValue value, Map<String, String> properties) {
    String id = value.getCamundaId();
    String english = Optional.ofNullable(value.getCamundaName()).orElse(id);
    return new Option(
        id, new Label(properties.getOrDefault("option." + id + ".it", english), english));
  }

  private static Label label(Map<String, String> properties, String fallback) {
    String english = properties.getOrDefault("label.en", fallback);
    return new Label(properties.getOrDefault("label.it", english), english);
  }

  private static String kebabCase(String name) {
    return name.replaceAll("([a-z0-9])([A-Z])", "$1-$2").toLowerCase(Locale.ROOT);
  }
}
