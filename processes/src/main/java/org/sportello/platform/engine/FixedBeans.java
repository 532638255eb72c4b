package org.sportello.platform.engine;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Published beans for an engine outside the server. */
public record FixedBeans(Map<String, Object> steps, Map<String, Object> helpers)
    implements PublishedBeans {

  @Override
  public Optional<Published> find(String name) {
    return Optional.ofNullable(steps.getOrDefault(name, helpers.get(name)))
        .map(bean -> new Published(bean, bean.getClass()));
  }

  @Override
  public Set<String> stepNames() {
    return new TreeSet<>(steps.keySet());
  }

  @Override
  public Set<String> helperNames() {
    return new TreeSet<>(helpers.keySet());
  }
}
