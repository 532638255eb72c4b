package org.sportello.satisfaction.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.sportello.ticket.process.DiagramUnderTest;

class SatisfactionSurveyTest {

  private static final String REVIEW = "UserTask_ReviewBadRating";

  @RegisterExtension
  static final DiagramUnderTest diagram = DiagramUnderTest.of("satisfaction/SatisfactionSurvey");

  private static DiagramUnderTest aClosedTicket() {
    return diagram.start().isWaitingAt("Gateway_SurveyAwaited");
  }

  private static DiagramUnderTest aSurveyedTicket() {
    return aClosedTicket().fire("CatchEvent_SurveyDue").isWaitingAt("Gateway_AnswerAwaited");
  }

  private static DiagramUnderTest aBadRating() {
    return aSurveyedTicket()
        .receives("survey.answered", Map.of("isSatisfied", false))
        .isWaitingAt(REVIEW);
  }

  @Test
  void shouldAskWhenTheTicketHasBeenClosedForTwoDays() {
    aClosedTicket()
        .isDueAfter("CatchEvent_SurveyDue", "PT48H")
        .fire("CatchEvent_SurveyDue")
        .isWaitingAt("Gateway_AnswerAwaited");
    assertThat(diagram.steps()).containsExactly("sendEmail(template=survey)");
  }

  @Test
  void shouldAskNothingWhenTheTicketIsFollowedUp() {
    aClosedTicket().receives("ticket.followedUp").isEndedAt("EndEvent_FollowedUp");
    assertThat(diagram.steps()).isEmpty();
  }

  @Test
  void shouldEndWhenTheRequesterIsSatisfied() {
    aSurveyedTicket()
        .receives("survey.answered", Map.of("isSatisfied", true))
        .isEndedAt("EndEvent_Satisfied");
  }

  @Test
  void shouldEndWithoutRatingWhenNobodyAnswers() {
    aSurveyedTicket()
        .isDueAfter("CatchEvent_SurveyExpired", "P14D")
        .fire("CatchEvent_SurveyExpired")
        .isEndedAt("EndEvent_NoRating");
  }

  @Test
  void shouldLetTheSupervisorClassifyWhenTheRatingIsBad() {
    aBadRating()
        .perform("classify-rating", Map.of("cause", "policy", "note", "hours too short"))
        .isEndedAt("EndEvent_RatingReviewed");
    assertThat(diagram.steps()).endsWith("classifyRating(cause=policy, note=hours too short)");
  }

  @Test
  void shouldRemindTheSupervisorWhenABadRatingWaits() {
    aBadRating()
        .isDueAfter("BoundaryEvent_ReviewReminderDue", "P2D")
        .fire("BoundaryEvent_ReviewReminderDue")
        .isWaitingAt(REVIEW)
        .hasPassed("EndEvent_SupervisorReminded");
    assertThat(diagram.steps())
        .endsWith("notifyStaff(audience=supervisor, notice=bad-rating-waiting)");
  }
}
