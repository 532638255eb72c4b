package org.sportello.mail.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.runtime.Job;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sportello.platform.engine.Engine;
import org.sportello.platform.engine.EngineOnPostgres;

class CamundaMailDeliveryTest {

  private static final String TICKET = "SP-2026-000001";
  private static final long MAIL = 7;
  private static final Instant NOW = Instant.parse("2026-03-02T09:00:00Z");

  private static final AtomicBoolean SERVER_IS_AWAY = new AtomicBoolean(true);

  private static EngineOnPostgres running;
  private static CamundaMailDelivery delivery;

  @BeforeAll
  static void startEngine() {
    JavaDelegate deliver =
        execution -> {
          if (SERVER_IS_AWAY.get()) {
            throw new IllegalStateException("the mail server is away");
          }
          execution.setVariable("deliveryOutcome", "sent");
        };
    running =
        new EngineOnPostgres(
            Map.of("deliverMail", deliver, "notifyStaff", (JavaDelegate) execution -> {}),
            Map.of());
    ProcessEngine engine = running.engine();
    engine
        .getRepositoryService()
        .createDeployment()
        .addClasspathResource("processes/mail/MessageDelivery.bpmn")
        .deploy();
    delivery =
        new CamundaMailDelivery(
            new Engine(null) {
              @Override
              public ProcessEngine get() {
                return engine;
              }
            },
            running.acting());
  }

  @BeforeEach
  void serverGoesAway() {
    ClockUtil.setCurrentTime(Date.from(NOW));
    SERVER_IS_AWAY.set(true);
  }

  @AfterEach
  void forget() {
    running
        .engine()
        .getRuntimeService()
        .createProcessInstanceQuery()
        .list()
        .forEach(
            left ->
                running
                    .engine()
                    .getRuntimeService()
                    .deleteProcessInstance(left.getId(), "test over"));
  }

  @AfterAll
  static void stopEngine() {
    ClockUtil.reset();
    running.close();
  }

  private ManagementService jobs() {
    return running.engine().getManagementService();
  }

  private Job theJob() {
    return jobs().createJobQuery().singleResult();
  }

  private void fails() {
    String job = theJob().getId();
    assertThat(org.assertj.core.api.Assertions.catchThrowable(() -> jobs().executeJob(job)))
        .hasMessageContaining("away");
  }

  private List<Job> due() {
    return jobs().createJobQuery().executable().list();
  }

  @Test
  void shouldTryNowWhenAMailThatUsedUpItsTriesIsRetried() {
    delivery.queued(MAIL, TICKET);
    while (theJob().getRetries() > 0) {
      fails();
    }
    assertThat(due()).isEmpty();
    delivery.again(MAIL, TICKET);
    assertThat(due()).hasSize(1);
    SERVER_IS_AWAY.set(false);
    jobs().executeJob(theJob().getId());
    assertThat(running.engine().getRuntimeService().createProcessInstanceQuery().count()).isZero();
  }

  @Test
  void shouldTryNowAndOnceWhenAMailThatWaitsForItsNextTryIsRetried() {
    delivery.queued(MAIL, TICKET);
    fails();
    assertThat(due()).isEmpty();
    delivery.again(MAIL, TICKET);
    assertThat(due()).hasSize(1);
  }

  @Test
  void shouldBeginAnewWhenTheEarlierDeliveryIsOver() {
    delivery.again(MAIL, TICKET);
    assertThat(due()).hasSize(1);
  }

  @Test
  void shouldLeaveOtherMailsOfTheTicketAlone() {
    delivery.queued(MAIL, TICKET);
    fails();
    delivery.again(MAIL + 1, TICKET);
    assertThat(due()).hasSize(1);
    assertThat(jobs().createJobQuery().count()).isEqualTo(2);
  }
}
