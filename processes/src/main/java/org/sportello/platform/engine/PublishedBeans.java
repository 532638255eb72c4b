package org.sportello.platform.engine;

import java.util.Optional;
import java.util.Set;

/** The beans that diagrams may name: steps and expression helpers, and nothing else. */
public interface PublishedBeans {

  /** The published bean of this name. */
  Optional<Published> find(String name);

  /** The names of all steps, which a task may delegate to. */
  Set<String> stepNames();

  /** The names of all expression helpers. */
  Set<String> helperNames();

  /**
   * A bean and the class whose public methods an expression may call.
   *
   * @param bean the bean or its client proxy
   * @param type the bean's own class, never a proxy's
   */
  record Published(Object bean, Class<?> type) {}
}
