package org.sportello.platform.engine;

import org.camunda.bpm.engine.impl.el.JuelExpressionManager;
import org.camunda.bpm.engine.impl.el.VariableContextElResolver;
import org.camunda.bpm.engine.impl.el.VariableScopeElResolver;
import org.camunda.bpm.impl.juel.jakarta.el.ArrayELResolver;
import org.camunda.bpm.impl.juel.jakarta.el.CompositeELResolver;
import org.camunda.bpm.impl.juel.jakarta.el.ELResolver;
import org.camunda.bpm.impl.juel.jakarta.el.ListELResolver;
import org.camunda.bpm.impl.juel.jakarta.el.MapELResolver;

/**
 * Evaluates the expressions of diagrams and tables with nothing in reach but process variables,
 * published beans and the harmless members of plain values: a diagram comes from outside and must
 * not become code (design.md, "The step library").
 */
class ConfinedExpressionManager extends JuelExpressionManager {

  private final PublishedBeans published;

  ConfinedExpressionManager(PublishedBeans beans) {
    this.published = beans;
  }

  @Override
  protected ELResolver createElResolver() {
    CompositeELResolver resolvers = new CompositeELResolver();
    resolvers.add(new VariableScopeElResolver());
    resolvers.add(new VariableContextElResolver());
    resolvers.add(new PublishedBeanElResolver(published));
    resolvers.add(new ArrayELResolver(true));
    resolvers.add(new ListELResolver(true));
    resolvers.add(new MapELResolver(true));
    resolvers.add(new ConfinedMemberElResolver());
    return resolvers;
  }
}
