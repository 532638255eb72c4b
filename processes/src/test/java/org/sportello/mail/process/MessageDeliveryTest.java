package org.sportello.mail.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.sportello.ticket.process.DiagramUnderTest;

class MessageDeliveryTest {

  private static final String DELIVER = "ServiceTask_DeliverMail";

  @RegisterExtension
  static final DiagramUnderTest diagram = DiagramUnderTest.of("mail/MessageDelivery");

  private static DiagramUnderTest aQueuedMail() {
    return diagram.start(Map.of("deliveryId", "12")).isWaitingAt(DELIVER);
  }

  private static void failsOnce() {
    assertThatThrownBy(() -> diagram.fire(DELIVER)).hasMessageContaining("as the test demands");
  }

  @Test
  void shouldSendAfterTheTicketsTransactionWhenTheServerAccepts() {
    diagram.answers("deliverMail", Map.of("deliveryOutcome", "sent"));
    aQueuedMail();
    assertThat(diagram.steps()).isEmpty();
    diagram.fire(DELIVER).isEndedAt("EndEvent_MailSent");
    assertThat(diagram.steps()).containsExactly("deliverMail(deliveryId=12)");
  }

  @Test
  void shouldTellTheAssigneeWhenTheServerRefuses() {
    diagram.answers("deliverMail", Map.of("deliveryOutcome", "refused"));
    aQueuedMail().fire(DELIVER).isEndedAt("EndEvent_MailRefused");
    assertThat(diagram.steps()).endsWith("notifyStaff(audience=assignee, notice=mail-refused)");
  }

  @Test
  void shouldTryAgainLaterAndLaterWhenTheServerDoesNotAnswer() {
    diagram.fails("deliverMail");
    aQueuedMail();
    for (String pause : new String[] {"PT10S", "PT1M", "PT10M", "PT1H", "PT6H"}) {
      failsOnce();
      diagram.isWaitingAt(DELIVER).isDueAfter(DELIVER, pause);
    }
    failsOnce();
    assertThat(diagram.job(DELIVER).getRetries()).isZero();
  }
}
