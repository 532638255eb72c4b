package org.sportello.platform.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import javax.sql.DataSource;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.jboss.logging.MDC;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sportello.platform.acting.Acting;
import org.sportello.platform.acting.ActorType;

class JobGuardTest {

  private static final String TICKET = "SP-2026-000001";

  private EngineOnPostgres running;
  private String job;

  @BeforeEach
  void startATicketsTimer() {
    running =
        new EngineOnPostgres(
            Map.of("askElsewhere", new Elsewhere(), "decide", new Here()), Map.of());
    running.execute("insert into ticket values ('" + TICKET + "')");
    running
        .engine()
        .getRepositoryService()
        .createDeployment()
        .addModelInstance(
            "Waiting.bpmn",
            Bpmn.createExecutableProcess("Waiting")
                .camundaHistoryTimeToLiveString("P1D")
                .startEvent()
                .intermediateCatchEvent()
                .timerWithDuration("PT1H")
                .endEvent()
                .done())
        .deploy();
    running.engine().getRuntimeService().startProcessInstanceByKey("Waiting", TICKET);
    job = running.engine().getManagementService().createJobQuery().singleResult().getId();
  }

  @AfterEach
  void stop() {
    running.close();
  }

  @Test
  void shouldActForTheProcessWhenAJobRuns() {
    JobGuard guard = new JobGuard(running.database(), running.acting());
    assertThat(guard.during(job, () -> running.acting().actor()))
        .satisfies(
            actor -> {
              assertThat(actor.type()).isEqualTo(ActorType.PROCESS);
              assertThat(actor.id()).isEqualTo("Waiting");
            });
    assertThat(guard.during(job, () -> running.acting().requestId())).contains("job-" + job);
  }

  @Test
  void shouldGoOnWithTheRequestWhenTheProcessRemembersIt() {
    String process =
        running.engine().getRuntimeService().createProcessInstanceQuery().singleResult().getId();
    running.engine().getRuntimeService().setVariable(process, JobGuard.REQUEST_ID, "request-1");
    JobGuard guard = new JobGuard(running.database(), running.acting());
    assertThat(guard.during(job, () -> running.acting().requestId())).contains("request-1");
  }

  @Test
  void shouldLeaveTheRequestInTheLogsContextWhenAJobFails() {
    JobGuard guard = new JobGuard(running.database(), running.acting());
    try {
      assertThatThrownBy(
              () ->
                  guard.during(
                      job,
                      () -> {
                        throw new IllegalStateException("in vain");
                      }))
          .hasMessage("in vain");
      assertThat(MDC.get(Acting.REQUEST_ID_IN_LOG)).isEqualTo("job-" + job);
    } finally {
      MDC.remove(Acting.REQUEST_ID_IN_LOG);
    }
  }

  @Test
  void shouldWaitForTheTicketWhenACommandHoldsIt() throws SQLException {
    try (Connection command = running.database().getConnection();
        Statement statement = command.createStatement()) {
      command.setAutoCommit(false);
      statement.execute("select 1 from ticket where reference = '" + TICKET + "' for update");
      JobGuard guard = new JobGuard(impatient(), running.acting());
      assertThatThrownBy(() -> guard.during(job, () -> "ran"))
          .isInstanceOf(ProcessEngineException.class)
          .rootCause()
          .hasMessageContaining("lock timeout");
      command.rollback();
      assertThat(guard.during(job, () -> "ran")).isEqualTo("ran");
    }
  }

  @ParameterizedTest
  @CsvSource({"askElsewhere,true", "decide,false"})
  void shouldGoWithoutTheTicketsLockWhenTheStepAsksElsewhere(String step, boolean without)
      throws SQLException {
    String work = aJobThatBeginsWith(step);
    DataSource impatient = impatient();
    JobGuard guard = new JobGuard(impatient, running.acting());
    try (Connection command = running.database().getConnection();
        Statement statement = command.createStatement()) {
      command.setAutoCommit(false);
      statement.execute("select 1 from ticket where reference = '" + TICKET + "' for update");
      if (without) {
        assertThat(within(guard, work)).isEqualTo("ran");
      } else {
        assertThatThrownBy(() -> within(guard, work)).rootCause().hasMessageContaining("lock");
      }
      command.rollback();
    }
  }

  private String within(JobGuard guard, String work) {
    return ((ProcessEngineConfigurationImpl) running.engine().getProcessEngineConfiguration())
        .getCommandExecutorTxRequired()
        .execute(context -> guard.during(work, () -> "ran"));
  }

  private String aJobThatBeginsWith(String step) {
    running
        .engine()
        .getRepositoryService()
        .createDeployment()
        .addModelInstance(
            "Telling.bpmn",
            Bpmn.createExecutableProcess("Telling")
                .camundaHistoryTimeToLiveString("P1D")
                .startEvent()
                .serviceTask("ServiceTask_Tell")
                .camundaAsyncBefore()
                .camundaDelegateExpression("${" + step + "}")
                .endEvent()
                .done())
        .deploy();
    running.engine().getRuntimeService().startProcessInstanceByKey("Telling", TICKET);
    return running
        .engine()
        .getManagementService()
        .createJobQuery()
        .processDefinitionKey("Telling")
        .singleResult()
        .getId();
  }

  /** Asks a server elsewhere. */
  @Step(en = "Ask", it = "Chiedi", help = "Asks.", helpIt = "Per la prova.", outside = true)
  private static final class Elsewhere implements JavaDelegate {
    @Override
    public void execute(DelegateExecution execution) {
      assertThat(execution.getBusinessKey()).isEqualTo(TICKET);
    }
  }

  /** Decides here. */
  @Step(en = "Decide", it = "Decidi", help = "Decides.", helpIt = "Per la prova.")
  private static final class Here implements JavaDelegate {
    @Override
    public void execute(DelegateExecution execution) {
      assertThat(execution.getBusinessKey()).isEqualTo(TICKET);
    }
  }

  private DataSource impatient() throws SQLException {
    running.execute("alter database postgres set lock_timeout = '200ms'");
    return running.database();
  }
}
