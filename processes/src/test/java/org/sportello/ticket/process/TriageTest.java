package org.sportello.ticket.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class TriageTest {

  @RegisterExtension
  static final DiagramUnderTest diagram =
      DiagramUnderTest.of("ticket/Triage").deciding("Routing", "Priority", "MissingFacts");

  private static DiagramUnderTest aTicketOfUnknownRequester() {
    return diagram.given("requesterKnown", false).start().isWaitingAt("UserTask_TriageTicket");
  }

  private static DiagramUnderTest aTicketWithoutProduct() {
    return diagram.given("channel", "portal").start().isWaitingAt("Gateway_FactsAwaited");
  }

  @Test
  void shouldSortWithoutAPersonWhenTheTablesDecide() {
    diagram.given("impact", "high").given("urgency", "high").start();
    diagram.isEndedAt("EndEvent_TicketSorted");
    assertThat(diagram.steps())
        .containsExactly(
            "setPriority(priority=urgent)",
            "routeTicket(team=first-level, level=1)",
            "assignTicket()");
  }

  @Test
  void shouldGoToSalesWithoutTechnicalQuestionsWhenTheRequestIsCommercial() {
    diagram.given("kind", "commercial").given("channel", "portal").start();
    diagram.isEndedAt("EndEvent_TicketSorted");
    assertThat(diagram.steps()).contains("routeTicket(team=sales, level=1)");
    assertThat(diagram.path()).doesNotContain("BusinessRuleTask_FindMissingFacts");
  }

  @Test
  void shouldAskAPersonWhenTheRequesterIsUnknown() {
    aTicketOfUnknownRequester()
        .perform(
            "triage",
            Map.of(
                "kind", "question",
                "impact", "normal",
                "urgency", "low",
                "team", "first-level",
                "product", "SERVER",
                "requester", "anna"))
        .isEndedAt("EndEvent_TicketSorted");
    assertThat(diagram.steps())
        .contains(
            "applyTriage(kind=question, impact=normal, urgency=low, product=SERVER,"
                + " requester=anna)");
  }

  @Test
  void shouldRouteToTheTeamThatThePersonChoseWhenTheTableDecidedNothing() {
    aTicketOfUnknownRequester()
        .perform(
            "triage",
            Map.of(
                "kind", "question", "impact", "normal", "urgency", "low", "team", "first-level"));
    assertThat(diagram.steps()).anyMatch(step -> step.startsWith("routeTicket(team=first-level"));
  }

  @Test
  void shouldRemindTheFrontDeskWhenNobodySortsTheTicket() {
    aTicketOfUnknownRequester()
        .isDueAfter("BoundaryEvent_TriageReminderDue", "PT2H")
        .fire("BoundaryEvent_TriageReminderDue")
        .isWaitingAt("UserTask_TriageTicket")
        .hasPassed("EndEvent_FrontDeskReminded");
    assertThat(diagram.steps())
        .containsExactly("notifyStaff(audience=team, notice=triage-waiting)");
  }

  @Test
  void shouldAssignWhenTheRequesterTellsTheMissingFacts() {
    aTicketWithoutProduct().receives("ticket.requesterReplied").isEndedAt("EndEvent_TicketSorted");
    assertThat(diagram.steps())
        .endsWith(
            "sendEmail(template=missing-facts)",
            "waitForRequester()",
            "resumeWork()",
            "assignTicket()");
  }

  @Test
  void shouldAssignWithoutTheFactsWhenTheRequesterDoesNotAnswer() {
    aTicketWithoutProduct()
        .isDueAfter("CatchEvent_FactsOverdue", "P2D")
        .fire("CatchEvent_FactsOverdue")
        .isEndedAt("EndEvent_TicketSorted");
    assertThat(diagram.steps()).endsWith("resumeWork()", "assignTicket()");
  }
}
