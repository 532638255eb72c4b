package org.sportello.platform.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sportello.mail.application.MailNotSent;
import org.sportello.platform.failure.RuleViolated;

class CommandFailuresTest {

  private final Logger logger = Logger.getLogger(CommandFailures.class.getName());
  private final List<LogRecord> records = new ArrayList<>();
  private final Handler handler = new Keeping();

  @BeforeEach
  void listen() {
    logger.addHandler(handler);
    logger.setUseParentHandlers(false);
  }

  @AfterEach
  void stopListening() {
    logger.removeHandler(handler);
    logger.setUseParentHandlers(true);
  }

  @Test
  void shouldLogNothingWhenSomebodyIsRefused() {
    fails(new RuleViolated("not-an-agent", "only an agent"));
    fails(new IllegalStateException("wrapped", new RuleViolated("x", "y")));
    fails(new OptimisticLockingException("somebody was faster"));

    assertThat(records).isEmpty();
  }

  @Test
  void shouldLogAFailureWithItsTraceANumberAndWhatToDo() {
    fails(new IllegalStateException("a fault of ours"));

    assertThat(records).hasSize(1);
    assertThat(records.get(0).getMessage()).startsWith("SPO-1509").contains("repeat");
    assertThat(records.get(0).getThrown()).hasMessage("a fault of ours");
    assertThat(records.get(0).getLevel()).isEqualTo(Level.SEVERE);
  }

  @Test
  void shouldNotTraceWhatMayWorkLater() {
    CommandFailures failures = failingWith(new MailNotSent("421 busy, customer@alfa.test", null));

    assertThatThrownBy(
            () -> failures.execute(new org.camunda.bpm.engine.impl.cmd.ExecuteJobsCmd("1", null)))
        .isInstanceOf(MailNotSent.class);

    assertThat(records).hasSize(1);
    assertThat(records.get(0).getMessage()).startsWith("SPO-1510").doesNotContain("alfa");
    assertThat(records.get(0).getThrown()).isNull();
  }

  private static void fails(RuntimeException failure) {
    assertThatThrownBy(() -> failingWith(failure).execute(context -> "done")).isSameAs(failure);
  }

  private static CommandFailures failingWith(RuntimeException failure) {
    CommandFailures failures = new CommandFailures();
    failures.setNext(
        new CommandInterceptor() {
          @Override
          public <T> T execute(Command<T> command) {
            throw failure;
          }
        });
    return failures;
  }

  private final class Keeping extends Handler {
    @Override
    public void publish(LogRecord logged) {
      records.add(logged);
    }

    @Override
    public void flush() {
      // everything is in memory
    }

    @Override
    public void close() {
      // nothing is open
    }
  }
}
