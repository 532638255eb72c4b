package org.sportello.platform.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.bpm.impl.juel.jakarta.el.ELException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ConfinedExpressionTest {

  private final ConfinedExpressionManager expressions =
      new ConfinedExpressionManager(new FixedBeans(Map.of(), Map.of("periods", new Periods())));

  /** Stands for a helper that a diagram may ask. */
  public static class Periods {

    /** The period, or what the diagram shows. */
    public String of(String ticket, String name, String shown) {
      return name.equals("grace") ? ticket + " " + shown : "none";
    }
  }

  private Object value(String expression) {
    return expressions
        .createValueExpression(expression)
        .getValue(
            expressions.createElContext(
                Variables.createVariables()
                    .putValue("ticketId", "SP-2026-000001")
                    .putValue("items", List.of("a", "b"))
                    .putValue("execution", new ExecutionEntity())
                    .asVariableContext()));
  }

  @Test
  void shouldAnswerWhenAPublishedHelperIsAsked() {
    assertThat(value("${periods.of(ticketId, 'grace', 'PT48H')}"))
        .isEqualTo("SP-2026-000001 PT48H");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "${items.size() == 2}",
        "${ticketId.startsWith('SP-')}",
        "${items.contains('a') && !items.isEmpty()}",
        "${items[1] == 'b'}",
        "${empty items == false}",
        "${execution.currentActivityId == null}"
      })
  void shouldCalculateWhenOnlyValuesAreUsed(String expression) {
    assertThat(value(expression)).isEqualTo(true);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "${''.class}",
        "${''.getClass()}",
        "${ticketId.getClass().forName('java.lang.Runtime')}",
        "${ticketId.class.classLoader}",
        "${periods.class}",
        "${periods.getClass()}",
        "${periods.hashCode()}",
        "${items.stream()}",
        "${items.getClass().getMethods()}",
        "${items.add('c')}",
        "${execution.processEngineServices}",
        "${execution.getProcessEngineServices().getRepositoryService()}",
        "${execution.setVariable('x', 'y')}",
        "${execution.getClass()}",
        "${execution.engine}",
        "${java.lang.Runtime.getRuntime()}",
        "${Runtime.getRuntime().exec('id')}",
        "${runtimeService.createProcessInstanceQuery().list()}",
        "${processEngine}",
        "${T(java.lang.Runtime)}",
        "${unknown}",
        "${ticketId.getBytes()}",
        "${ticketId.replaceAll('.', '')}",
        "${true.getClass()}",
        "${1.class}"
      })
  void shouldRefuseWhenAnExpressionReachesForMore(String attack) {
    assertThatThrownBy(() -> value(attack)).isInstanceOf(ELException.class);
  }

  @Test
  void shouldLeaveTheListAloneWhenAnExpressionAssigns() {
    assertThatThrownBy(
            () ->
                expressions
                    .createValueExpression("${items[0]}")
                    .setValue(
                        expressions.createElContext(
                            Variables.createVariables()
                                .putValue("items", List.of("a"))
                                .asVariableContext()),
                        "b"))
        .isInstanceOf(ELException.class);
  }
}
