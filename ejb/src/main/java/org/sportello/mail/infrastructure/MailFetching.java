package org.sportello.mail.infrastructure;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.jboss.logging.Logger;
import org.sportello.mail.application.MailSettings;
import org.sportello.mail.application.StoringMail;
import org.sportello.mail.domain.Mailbox;
import org.sportello.mail.domain.Mailboxes;

/** Starts a watcher for each mailbox with the application and ends them with it. */
@Singleton
@Startup
@DependsOn("SchemaMigration")
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionManagement(TransactionManagementType.BEAN)
public class MailFetching {

  private static final Logger LOG = Logger.getLogger(MailFetching.class);
  private static final Duration LONGEST_END = Duration.ofSeconds(10);

  @Resource(lookup = "java:jboss/datasources/SportelloDS")
  private DataSource dataSource;

  @Resource private ManagedThreadFactory threads;
  @Resource private ManagedScheduledExecutorService scheduler;

  @Inject private Mailboxes mailboxes;
  @Inject private StoringMail storing;
  @Inject private MailSettings settings;

  private final List<MailboxWatcher> watchers = new ArrayList<>();
  private final List<Thread> running = new ArrayList<>();
  private ScheduledFuture<?> heartbeats;

  @PostConstruct
  void start() {
    Map<String, String> environment = System.getenv();
    MailboxesOfEnvironment.in(environment).forEach(mailboxes::configure);
    List<Mailbox> enabled = mailboxes.enabled();
    if (enabled.isEmpty()) {
      LOG.warn("SPO-1406 No mailbox is configured: set SPORTELLO_IMAP_HOST to receive mail");
    }
    enabled.forEach(mailbox -> watch(mailbox, environment));
    long every = settings.pollEvery().toMillis();
    heartbeats =
        scheduler.scheduleWithFixedDelay(this::heartbeat, every, every, TimeUnit.MILLISECONDS);
  }

  private void watch(Mailbox mailbox, Map<String, String> environment) {
    Optional<String> password = Optional.ofNullable(environment.get(mailbox.passwordVariable()));
    if (password.isEmpty()) {
      LOG.errorf(
          "SPO-1407 Mailbox %s is not read: set its password in the variable %s, or disable it in the"
              + " table mailbox",
          mailbox.address(), mailbox.passwordVariable());
      return;
    }
    MailboxWatcher watcher =
        new MailboxWatcher(mailbox, password.get(), mailboxes, storing, dataSource, settings);
    watchers.add(watcher);
    Thread thread = threads.newThread(watcher);
    thread.setName("sportello-mail-" + mailbox.address());
    running.add(thread);
    thread.start();
  }

  private void heartbeat() {
    watchers.forEach(MailboxWatcher::heartbeat);
  }

  @PreDestroy
  void stop() {
    heartbeats.cancel(true);
    watchers.forEach(MailboxWatcher::stop);
    for (Thread thread : running) {
      try {
        thread.join(LONGEST_END.toMillis());
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return;
      }
    }
  }
}
