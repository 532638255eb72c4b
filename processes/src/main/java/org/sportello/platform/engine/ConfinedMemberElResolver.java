package org.sportello.platform.engine;

import java.util.Collection;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.impl.juel.jakarta.el.ELContext;
import org.camunda.bpm.impl.juel.jakarta.el.PropertyNotFoundException;

/**
 * The last resolver: allows a few harmless members of the execution and of plain values, and
 * refuses all the rest by name, so that no expression reaches a class, the engine or the server.
 */
class ConfinedMemberElResolver extends ReadOnlyElResolver {

  private static final Set<String> PLAIN =
      Set.of("isEmpty", "size", "length", "contains", "startsWith", "endsWith", "equals");

  @Override
  public Object getValue(ELContext context, Object base, Object property) {
    if (base == null) {
      return null;
    }
    String name = String.valueOf(property);
    Object value;
    if (base instanceof DelegateExecution execution) {
      value = ofExecution(execution, name);
    } else if (base instanceof DelegateTask task && name.equals("id")) {
      value = task.getId();
    } else if (base instanceof Enum<?> constant && name.equals("name")) {
      value = constant.name();
    } else if (base instanceof Map<?, ?> map && name.equals("empty")) {
      value = map.isEmpty();
    } else {
      throw refused(name);
    }
    context.setPropertyResolved(true);
    return value;
  }

  @Override
  public Object invoke(
      ELContext context, Object base, Object method, Class<?>[] paramTypes, Object[] params) {
    String name = String.valueOf(method);
    Object[] arguments = params == null ? new Object[0] : params;
    Object value;
    if (base instanceof DelegateExecution execution && arguments.length == 0) {
      value = ofExecution(execution, property(name));
    } else if (base instanceof DelegateExecution execution && arguments.length == 1) {
      value = ofVariables(execution, name, String.valueOf(arguments[0]));
    } else if (PLAIN.contains(name)) {
      value = ofValue(base, name, arguments);
    } else {
      throw refused(name);
    }
    context.setPropertyResolved(true);
    return value;
  }

  private static Object ofExecution(DelegateExecution execution, String name) {
    return switch (name) {
      case "processBusinessKey", "businessKey" -> execution.getProcessBusinessKey();
      case "processInstanceId" -> execution.getProcessInstanceId();
      case "currentActivityId" -> execution.getCurrentActivityId();
      case "id" -> execution.getId();
      default -> throw refused(name);
    };
  }

  private static Object ofVariables(DelegateExecution execution, String method, String variable) {
    return switch (method) {
      case "hasVariable" -> execution.hasVariable(variable);
      case "getVariable" -> execution.getVariable(variable);
      default -> throw refused(method);
    };
  }

  private static Object ofValue(Object base, String name, Object[] arguments) {
    if (arguments.length == 1 && name.equals("equals") && isPlain(base)) {
      return base.equals(arguments[0]);
    }
    if (base instanceof Collection<?> collection) {
      return ofCollection(collection, name, arguments);
    }
    if (base instanceof String text) {
      return ofText(text, name, arguments);
    }
    throw refused(name);
  }

  private static Object ofCollection(Collection<?> items, String name, Object[] arguments) {
    return switch (name + arguments.length) {
      case "isEmpty0" -> items.isEmpty();
      case "size0" -> items.size();
      case "contains1" -> items.contains(arguments[0]);
      default -> throw refused(name);
    };
  }

  private static Object ofText(String text, String name, Object[] arguments) {
    return switch (name + arguments.length) {
      case "isEmpty0" -> text.isEmpty();
      case "length0" -> text.length();
      case "contains1" -> text.contains(String.valueOf(arguments[0]));
      case "startsWith1" -> text.startsWith(String.valueOf(arguments[0]));
      case "endsWith1" -> text.endsWith(String.valueOf(arguments[0]));
      default -> throw refused(name);
    };
  }

  private static boolean isPlain(Object value) {
    return value instanceof String || value instanceof Number || value instanceof Boolean;
  }

  private static String property(String getter) {
    return getter.startsWith("get") && getter.length() > 3
        ? Character.toLowerCase(getter.charAt(3)) + getter.substring(4)
        : getter;
  }

  private static PropertyNotFoundException refused(String name) {
    return new PropertyNotFoundException(
        "'" + name + "' is not published to expressions; see docs/steps.md for what is");
  }
}
