package org.sportello.platform.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sportello.ledger.domain.Chain;

class LedgerHistoryEventHandlerTest {

  private static final String TICKET = "SP-2026-000001";

  private EngineOnPostgres running;

  @BeforeEach
  void startATicketThatATableDecidesOn() {
    running = new EngineOnPostgres(Map.of(), Map.of());
    running
        .engine()
        .getRepositoryService()
        .createDeployment()
        .addClasspathResource("processes/ticket/Entitlement.dmn")
        .addModelInstance(
            "Deciding.bpmn",
            Bpmn.createExecutableProcess("Deciding")
                .camundaHistoryTimeToLiveString("P1D")
                .startEvent()
                .businessRuleTask("BusinessRuleTask_Decide")
                .name("Decide")
                .camundaDecisionRef("Entitlement")
                .userTask()
                .endEvent()
                .done())
        .deploy();
    running
        .engine()
        .getRuntimeService()
        .startProcessInstanceByKey(
            "Deciding",
            TICKET,
            Variables.putValue("requesterKnown", true)
                .putValue("kind", "incident")
                .putValue("plan", "professional")
                .putValue("channelCovered", true)
                .putValue("kindCovered", true));
  }

  @AfterEach
  void stop() {
    running.close();
  }

  @Test
  void shouldTellOnTheTicketsOwnChainWhichRuleFiredWhenATableDecides() {
    assertThat(running.ledger().of("decision.made"))
        .singleElement()
        .satisfies(
            entry -> {
              assertThat(entry.chain()).isEqualTo(Chain.ticket(TICKET));
              assertThat(entry.facts().plain())
                  .containsEntry("decision", "Entitlement")
                  .containsKeys("instance", "activity", "rules", "inputs", "outputs");
              assertThat(entry.element().key()).isEqualTo("Deciding");
              assertThat(entry.element().version()).isEqualTo(1);
              assertThat(entry.element().element()).isEqualTo("BusinessRuleTask_Decide");
              assertThat(entry.element().elementName()).isEqualTo("Decide");
            });
  }
}
