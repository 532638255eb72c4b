package org.sportello.ticket.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IntakeTest {

  @RegisterExtension
  static final DiagramUnderTest diagram =
      DiagramUnderTest.of("ticket/Intake").deciding("Entitlement");

  private static DiagramUnderTest aMailOf(String mailClass) {
    return diagram
        .answers("classifyMail", Map.of("mailClass", mailClass))
        .startBy("mail.received", "mail-7", Map.of("mailId", "7"))
        .isWaitingAt("StartEvent_MailReceived");
  }

  private static DiagramUnderTest aPersonsMailThatMatches(String match) {
    diagram.answers("findTicketForMail", Map.of("mailMatch", match));
    return aMailOf("person").fire("StartEvent_MailReceived");
  }

  @Test
  void shouldOpenATicketWhenThePersonsMailBelongsToNone() {
    aPersonsMailThatMatches("none").isEndedAt("EndEvent_TicketOpened");
    assertThat(diagram.steps())
        .containsExactly(
            "classifyMail(mailId=7)",
            "findTicketForMail(mailId=7)",
            "openTicketFromMail(mailId=7)");
  }

  @Test
  void shouldAddTheMailWhenItBelongsToAnOpenTicket() {
    aPersonsMailThatMatches("open").isEndedAt("EndEvent_MailAdded");
    assertThat(diagram.steps()).endsWith("addMailToTicket(mailId=7)");
  }

  @Test
  void shouldOpenAFollowUpWhenTheMailBelongsToAClosedTicket() {
    aPersonsMailThatMatches("closed").isEndedAt("EndEvent_FollowUpOpened");
    assertThat(diagram.steps()).endsWith("openFollowUpFromMail(mailId=7)");
  }

  @Test
  void shouldRecordTheBounceWhenOurMailCameBack() {
    aMailOf("bounce").fire("StartEvent_MailReceived").isEndedAt("EndEvent_BounceRecorded");
    assertThat(diagram.steps()).containsExactly("classifyMail(mailId=7)", "recordBounce(mailId=7)");
  }

  @ParameterizedTest
  @ValueSource(strings = {"auto-reply", "list", "own", "flood", "unreadable"})
  void shouldSetTheMailAsideWhenNoPersonWroteIt(String mailClass) {
    aMailOf(mailClass).fire("StartEvent_MailReceived").isEndedAt("EndEvent_MailSetAside");
    assertThat(diagram.steps())
        .containsExactly(
            "classifyMail(mailId=7)", "setMailAside(mailId=7, reason=" + mailClass + ")");
  }

  @Test
  void shouldAcceptTheRequestWhenItIsCovered() {
    diagram
        .answers("identifyRequester", Map.of("isRequesterKnown", true))
        .start()
        .isEndedAt("EndEvent_RequestAccepted");
    assertThat(diagram.left()).containsEntry("isEntitled", true);
    assertThat(diagram.steps()).containsExactly("identifyRequester()");
  }

  @Test
  void shouldAcceptTheRequestWhenTheRequesterIsStillUnknown() {
    diagram
        .answers("identifyRequester", Map.of("isRequesterKnown", false))
        .given("kindCovered", false)
        .start()
        .isEndedAt("EndEvent_RequestAccepted");
    assertThat(diagram.left()).containsEntry("isEntitled", true);
  }

  @Test
  void shouldRefusePolitelyAndCloseWhenTheRequestIsNotCovered() {
    diagram
        .answers("identifyRequester", Map.of("isRequesterKnown", true))
        .given("channelCovered", false)
        .start()
        .isEndedAt("EndEvent_RequestRefused");
    assertThat(diagram.left()).containsEntry("isEntitled", false);
    assertThat(diagram.steps())
        .containsExactly(
            "identifyRequester()",
            "sendEmail(template=not-entitled)",
            "closeTicket(closureKind=refused)");
  }
}
