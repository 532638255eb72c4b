package org.sportello.mail.infrastructure;

import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.jboss.logging.Logger;
import org.sportello.mail.application.MailSettings;
import org.sportello.mail.application.StoringMail;
import org.sportello.mail.domain.Mailbox;
import org.sportello.mail.domain.Mailboxes;
import org.sportello.mail.domain.Mailboxes.Position;

/**
 * Watches one mailbox until it is stopped: takes over what is there, then waits by IDLE where the
 * server offers it or looks again after a while; a lost connection is made anew, each time a little
 * later.
 */
final class MailboxWatcher implements Runnable {

  private static final Logger LOG = Logger.getLogger(MailboxWatcher.class);
  private static final Duration FIRST_PAUSE = Duration.ofSeconds(1);
  private static final Duration LONGEST_PAUSE = Duration.ofMinutes(2);

  private final Mailbox mailbox;
  private final String password;
  private final Mailboxes mailboxes;
  private final StoringMail storing;
  private final DataSource dataSource;
  private final Duration pollEvery;
  private final MailTaker taker;
  private final CountDownLatch stopped = new CountDownLatch(1);

  private volatile ImapMailbox connection;
  private Duration pause = FIRST_PAUSE;

  MailboxWatcher(
      Mailbox mailbox,
      String password,
      Mailboxes mailboxes,
      StoringMail storing,
      DataSource dataSource,
      MailSettings settings) {
    this.mailbox = mailbox;
    this.password = password;
    this.mailboxes = mailboxes;
    this.storing = storing;
    this.dataSource = dataSource;
    this.pollEvery = settings.pollEvery();
    this.taker = new MailTaker(mailbox, storing, settings);
  }

  @Override
  public void run() {
    while (!isStopped()) {
      if (storing.isReady()) {
        watchOnce();
      } else {
        pauseFor(FIRST_PAUSE);
      }
    }
  }

  /** Ends the watching soon; may be called by any thread. */
  void stop() {
    stopped.countDown();
    closeConnection();
  }

  /** Makes sure that the server still answers, and that the mailbox is looked at. */
  void heartbeat() {
    ImapMailbox current = connection;
    if (current == null) {
      return;
    }
    try {
      current.heartbeat();
    } catch (MessagingException | RuntimeException e) {
      LOG.infof(
          "SPO-1408 The mail server of %s has ended the connection or does not answer (%s): a new"
              + " one is made; if that goes on, look at the server's limits",
          mailbox.address(), e.getClass().getSimpleName());
      closeConnection();
    }
  }

  private void watchOnce() {
    try {
      Optional<MailboxLock> lock = MailboxLock.tryAcquire(dataSource, mailbox.address());
      if (lock.isEmpty()) {
        pauseFor(pollEvery);
        return;
      }
      try (MailboxLock held = lock.get()) {
        watch(held);
      }
    } catch (AuthenticationFailedException e) {
      LOG.errorf(
          "SPO-1405 The mail server refuses the login of %s: check user and password",
          mailbox.address());
      backOff();
    } catch (MessagingException | SQLException | RuntimeException e) {
      if (!isStopped()) {
        LOG.warnf(
            "SPO-1402 Mailbox %s can't be read now (%s); next try in %s",
            mailbox.address(), e, pause);
        LOG.debugf(e, "mailbox");
        backOff();
      }
    } finally {
      closeConnection();
    }
  }

  private void watch(MailboxLock held) throws MessagingException {
    ImapMailbox open = ImapMailbox.open(mailbox, password, pollEvery);
    connection = open;
    LOG.infof("SPO-1401 Watching mailbox %s", mailbox.address());
    while (!isStopped() && held.isHeld() && open.isOpen()) {
      Position before = mailboxes.position(mailbox.address());
      MailTaker.Pass pass = taker.take(open, before);
      if (!pass.position().equals(before)) {
        mailboxes.read(mailbox.address(), pass.position());
      }
      if (pass.failed() > 0) {
        backOff();
      } else {
        pause = FIRST_PAUSE;
        awaitMail(open);
      }
    }
  }

  private void awaitMail(ImapMailbox open) throws MessagingException {
    if (open.canIdle()) {
      open.idle();
    } else {
      pauseFor(pollEvery);
    }
  }

  private void backOff() {
    pauseFor(pause);
    Duration longer = pause.multipliedBy(2);
    pause = longer.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : longer;
  }

  private void pauseFor(Duration time) {
    try {
      boolean wasStopped = stopped.await(time.toMillis(), TimeUnit.MILLISECONDS);
      LOG.tracef("paused for %s, stopped: %s", time, wasStopped);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      stopped.countDown();
    }
  }

  private boolean isStopped() {
    return stopped.getCount() == 0;
  }

  private void closeConnection() {
    ImapMailbox current = connection;
    connection = null;
    if (current != null) {
      try {
        current.close();
      } catch (MessagingException | RuntimeException e) {
        LOG.debugf(e, "the connection to the mail server was lost already");
      }
    }
  }
}
