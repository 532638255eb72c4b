package org.sportello.platform.engine;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.spi.CreationalContext;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.spi.Bean;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.inject.Inject;
import java.lang.annotation.Annotation;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;

/** Finds the published beans among the CDI beans; each is created once and kept. */
@ApplicationScoped
public class CdiPublishedBeans implements PublishedBeans {

  private final BeanManager beanManager;
  private final Map<String, Published> created = new ConcurrentHashMap<>();
  private Map<String, Bean<?>> steps;
  private Map<String, Bean<?>> helpers;

  protected CdiPublishedBeans() {
    this(null);
  }

  @Inject
  public CdiPublishedBeans(BeanManager beanManager) {
    this.beanManager = beanManager;
  }

  @Override
  public Optional<Published> find(String name) {
    Published known = created.get(name);
    if (known != null) {
      return Optional.of(known);
    }
    Bean<?> bean = steps().getOrDefault(name, helpers().get(name));
    return bean == null
        ? Optional.empty()
        : Optional.of(created.computeIfAbsent(name, unused -> create(bean)));
  }

  @Override
  public Set<String> stepNames() {
    return new TreeSet<>(steps().keySet());
  }

  @Override
  public Set<String> helperNames() {
    return new TreeSet<>(helpers().keySet());
  }

  private Published create(Bean<?> bean) {
    CreationalContext<?> context = beanManager.createCreationalContext(bean);
    return new Published(
        beanManager.getReference(bean, bean.getBeanClass(), context), bean.getBeanClass());
  }

  private synchronized Map<String, Bean<?>> steps() {
    if (steps == null) {
      steps = named(Step.class);
    }
    return steps;
  }

  private synchronized Map<String, Bean<?>> helpers() {
    if (helpers == null) {
      helpers = named(ExpressionHelper.class);
    }
    return helpers;
  }

  private Map<String, Bean<?>> named(Class<? extends Annotation> marker) {
    Map<String, Bean<?>> found = new TreeMap<>();
    for (Bean<?> bean : beanManager.getBeans(Object.class, Any.Literal.INSTANCE)) {
      if (bean.getName() != null && bean.getBeanClass().isAnnotationPresent(marker)) {
        found.put(bean.getName(), bean);
      }
    }
    return found;
  }
}
