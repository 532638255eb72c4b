package org.sportello.platform.engine;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.impl.juel.jakarta.el.ELContext;
import org.camunda.bpm.impl.juel.jakarta.el.ELException;
import org.camunda.bpm.impl.juel.jakarta.el.ExpressionFactory;
import org.sportello.platform.engine.PublishedBeans.Published;

/** Resolves names to published beans and calls the public methods that they declare themselves. */
class PublishedBeanElResolver extends ReadOnlyElResolver {

  private final PublishedBeans beans;
  private final IdentityHashMap<Object, Class<?>> types = new IdentityHashMap<>();
  private final Map<String, Method> methods = new ConcurrentHashMap<>();

  PublishedBeanElResolver(PublishedBeans beans) {
    this.beans = beans;
  }

  @Override
  public Object getValue(ELContext context, Object base, Object property) {
    if (base != null || !(property instanceof String name)) {
      return null;
    }
    Optional<Published> published = beans.find(name);
    if (published.isEmpty()) {
      return null;
    }
    synchronized (types) {
      types.put(published.get().bean(), published.get().type());
    }
    context.setPropertyResolved(true);
    return published.get().bean();
  }

  @Override
  public Object invoke(
      ELContext context, Object base, Object name, Class<?>[] paramTypes, Object[] params) {
    Class<?> type = typeOf(base);
    if (type == null) {
      return null;
    }
    Object[] arguments = params == null ? new Object[0] : params;
    Method method =
        methods.computeIfAbsent(
            type.getName() + '#' + name + '/' + arguments.length,
            unused -> find(type, String.valueOf(name), arguments.length));
    context.setPropertyResolved(true);
    return call(context, method, base, arguments);
  }

  private Class<?> typeOf(Object base) {
    synchronized (types) {
      return types.get(base);
    }
  }

  private static Method find(Class<?> type, String name, int arguments) {
    return Arrays.stream(type.getMethods())
        .filter(method -> method.getDeclaringClass() != Object.class && !method.isBridge())
        .filter(method -> method.getName().equals(name))
        .filter(method -> method.getParameterCount() == arguments)
        .findFirst()
        .orElseThrow(
            () ->
                new ELException(
                    type.getSimpleName()
                        + " publishes no method "
                        + name
                        + " with "
                        + arguments
                        + " arguments"));
  }

  private static Object call(ELContext context, Method method, Object base, Object[] arguments) {
    ExpressionFactory converter = (ExpressionFactory) context.getContext(ExpressionFactory.class);
    Object[] converted = new Object[arguments.length];
    for (int i = 0; i < arguments.length; i++) {
      converted[i] = converter.coerceToType(arguments[i], method.getParameterTypes()[i]);
    }
    try {
      return method.invoke(base, converted);
    } catch (InvocationTargetException e) {
      if (e.getCause() instanceof RuntimeException unchecked) {
        throw unchecked;
      }
      throw new ProcessEngineException("the expression's call failed", e.getCause());
    } catch (IllegalAccessException e) {
      throw new ELException(method.getName() + " cannot be called", e);
    }
  }
}
