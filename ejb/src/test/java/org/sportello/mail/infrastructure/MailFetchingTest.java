package org.sportello.mail.infrastructure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.icegreen.greenmail.store.FolderException;
import com.icegreen.greenmail.store.MailFolder;
import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Flags;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sportello.mail.MailDatabase;
import org.sportello.mail.Mails;
import org.sportello.mail.RecordedLedger;
import org.sportello.mail.application.MailIntake;
import org.sportello.mail.application.MailSettings;
import org.sportello.mail.application.StoringMail;
import org.sportello.mail.domain.Mailbox;
import org.sportello.mail.domain.Mailboxes;
import org.sportello.mail.domain.RawMail;

/** Fetching from a real IMAP server into a real database. */
class MailFetchingTest {

  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-11-02T08:15:00Z"), ZoneOffset.UTC);

  private static MailDatabase database;

  private final List<Long> started = new CopyOnWriteArrayList<>();
  private final List<MailboxWatcher> watchers = new ArrayList<>();
  private final List<Thread> threads = new ArrayList<>();
  private GreenMail server;
  private GreenMailUser user;
  private Mailboxes mailboxes;
  private volatile boolean refusing;

  @BeforeAll
  static void startDatabase() {
    database = new MailDatabase();
  }

  @BeforeEach
  void startServer() {
    database.reset();
    server = new GreenMail(new ServerSetup[] {new ServerSetup(0, "localhost", "imap")});
    server.start();
    user = server.setUser("support@sportello.test", "support@sportello.test", "secret");
    mailboxes = new JdbcMailboxes(database.dataSource());
    mailboxes.configure(mailbox());
  }

  @AfterEach
  void stopServer() throws InterruptedException {
    watchers.forEach(MailboxWatcher::stop);
    for (Thread thread : threads) {
      thread.join(Duration.ofSeconds(20).toMillis());
      assertThat(thread.isAlive()).as("the watcher ends when it is stopped").isFalse();
    }
    server.stop();
  }

  @Test
  void shouldTakeOverWhatIsThereAndWhatComesByIdle() {
    arrives(Mails.raw("plain-it"));
    watch(Map.of("SPORTELLO_IMAP_POLL_SECONDS", "60"));
    await().atMost(Duration.ofSeconds(30)).until(() -> count() == 1);

    arrives(Mails.raw("html-only"), "<second@alfa.test>");

    await().atMost(Duration.ofSeconds(30)).until(() -> count() == 2);
    assertThat(started).hasSize(2);
    assertThat(raw("<a1b2@alfa.test>")).contains("Buongiorno,");
  }

  @Test
  void shouldTakeTheSameMessageIdForOneMail() {
    arrives(Mails.raw("plain-it"));
    arrives(Mails.raw("plain-it"));
    arrives(Mails.raw("no-message-id"));
    arrives(Mails.raw("no-message-id"));
    watch(Map.of());

    await().atMost(Duration.ofSeconds(30)).until(this::everythingIsSeen);
    assertThat(count()).isEqualTo(2);
    assertThat(started).hasSize(2);
  }

  @Test
  void shouldQuarantineWhatIsTooLargeAndGoOn() {
    arrives(
        ("Message-ID: <big@alfa.test>\r\nFrom: a@b.test\r\nSubject: grande\r\n\r\n"
                + "x".repeat(2 * 1024 * 1024))
            .getBytes(StandardCharsets.UTF_8));
    arrives(Mails.raw("plain-it"));
    watch(Map.of("SPORTELLO_MAIL_MAX_MIB", "1"));

    await().atMost(Duration.ofSeconds(30)).until(() -> count() == 2);
    assertThat(
            database.value("select state || ' ' || reason from incoming_mail order by id limit 1"))
        .isEqualTo("quarantined too-large");
    assertThat(raw("<big@alfa.test>")).contains("Subject: grande").hasSizeLessThan(1000);
    assertThat(started).hasSize(1);
  }

  @Test
  void shouldLeaveAMailOnTheServerUntilItCanBeStored() {
    refusing = true;
    arrives(Mails.raw("plain-it"));
    watch(Map.of());
    await().atMost(Duration.ofSeconds(30)).until(() -> started.contains(-1L));
    assertThat(count()).isZero();
    assertThat(everythingIsSeen()).isFalse();

    refusing = false;

    await().atMost(Duration.ofSeconds(30)).until(() -> count() == 1);
    await().atMost(Duration.ofSeconds(10)).until(this::everythingIsSeen);
  }

  @Test
  void shouldReadAMailboxFromOneNodeOnlyUntilThatEnds() {
    MailboxWatcher first = watch(Map.of("SPORTELLO_IMAP_POLL_SECONDS", "1"));
    arrives(Mails.raw("plain-it"));
    await().atMost(Duration.ofSeconds(30)).until(() -> count() == 1);
    watch(Map.of("SPORTELLO_IMAP_POLL_SECONDS", "1"));
    assertThat(locks()).isEqualTo("1");

    first.stop();
    arrives(Mails.raw("html-only"), "<second@alfa.test>");

    await().atMost(Duration.ofSeconds(30)).until(() -> count() == 2);
  }

  @Test
  void shouldConnectAgainWhenTheServerComesBack() {
    watch(Map.of("SPORTELLO_IMAP_POLL_SECONDS", "1"));
    arrives(Mails.raw("plain-it"));
    await().atMost(Duration.ofSeconds(30)).until(() -> count() == 1);
    int port = server.getImap().getPort();

    server.stop();
    server = new GreenMail(new ServerSetup[] {new ServerSetup(port, "localhost", "imap")});
    server.start();
    user = server.setUser("support@sportello.test", "support@sportello.test", "secret");
    arrives(Mails.raw("html-only"), "<second@alfa.test>");

    await().atMost(Duration.ofSeconds(60)).until(() -> count() == 2);
  }

  @Test
  void shouldReadSeveralMailboxesEachForItself() {
    String port = Integer.toString(server.getImap().getPort());
    GreenMailUser sales = server.setUser("sales@sportello.test", "sales@sportello.test", "other");
    List<Mailbox> both =
        MailboxesOfEnvironment.in(
            Map.of(
                "SPORTELLO_IMAP_HOST", "localhost",
                "SPORTELLO_IMAP_PORT", port,
                "SPORTELLO_IMAP_2_HOST", "localhost",
                "SPORTELLO_IMAP_2_PORT", port,
                "SPORTELLO_IMAP_2_ADDRESS", "sales@sportello.test"));
    both.forEach(mailboxes::configure);
    watch(Map.of(), both.get(0), "secret");
    watch(Map.of(), both.get(1), "other");
    arrives(Mails.raw("plain-it"));
    arrivesAt(sales, called(Mails.raw("html-only"), "<second@alfa.test>"));

    await().atMost(Duration.ofSeconds(30)).until(() -> count() == 2);
    assertThat(
            database.value(
                "select string_agg(mailbox || ' ' || message_id, ', ' order by mailbox)"
                    + " from incoming_mail"))
        .isEqualTo(
            "sales@sportello.test <second@alfa.test>, support@sportello.test <a1b2@alfa.test>");
    assertThat(mailboxes.addresses())
        .containsExactlyInAnyOrder("sales@sportello.test", "support@sportello.test");
  }

  @Test
  void shouldDeleteWhatWasTakenOverWhenAskedTo() {
    arrives(Mails.raw("plain-it"));
    watch(Map.of("SPORTELLO_IMAP_DELETE", "true"));

    await().atMost(Duration.ofSeconds(30)).until(() -> count() == 1);
    await().atMost(Duration.ofSeconds(10)).until(() -> inbox().getMessageCount() == 0);
  }

  @Test
  void shouldStayConnectedWhenAHeartbeatEndsTheWait() throws MessagingException {
    try (ImapMailbox mailbox = ImapMailbox.open(mailbox(), "secret", Duration.ofMinutes(1))) {
      for (int i = 0; i < 3; i++) {
        mailbox.waiting(Mailboxes.Position.beginning());
        CompletableFuture<Void> waiting =
            CompletableFuture.runAsync(
                () -> {
                  try {
                    mailbox.idle();
                  } catch (MessagingException e) {
                    throw new IllegalStateException(e);
                  }
                });
        await()
            .atMost(Duration.ofSeconds(30))
            .until(
                () -> {
                  mailbox.heartbeat();
                  return waiting.isDone();
                });
        assertThat(waiting).isCompleted();
        assertThat(mailbox.isOpen()).isTrue();
      }
    }
  }

  private MailboxWatcher watch(Map<String, String> environment) {
    return watch(environment, mailbox(), "secret");
  }

  private MailboxWatcher watch(Map<String, String> environment, Mailbox mailbox, String password) {
    MailSettings settings = MailSettings.from(environment);
    MailIntake intake =
        mailId -> {
          if (refusing) {
            started.add(-1L);
            throw new IllegalStateException("the engine is not there");
          }
          started.add(mailId);
        };
    StoringMail storing =
        new StoringInTransaction(
            new StoringMail(
                new JdbcIncomingMails(database.dataSource()), intake, new RecordedLedger(), CLOCK));
    MailboxWatcher watcher =
        new MailboxWatcher(mailbox, password, mailboxes, storing, database.dataSource(), settings);
    Thread thread = new Thread(watcher, "watcher");
    thread.start();
    watchers.add(watcher);
    threads.add(thread);
    return watcher;
  }

  private Mailbox mailbox() {
    return new Mailbox(
        "support@sportello.test",
        "localhost",
        server.getImap().getPort(),
        false,
        "support@sportello.test",
        "SPORTELLO_IMAP_PASSWORD",
        "INBOX");
  }

  private void arrives(byte[] raw) {
    arrivesAt(user, raw);
  }

  private static void arrivesAt(GreenMailUser owner, byte[] raw) {
    try {
      owner.deliver(
          new MimeMessage(Session.getInstance(new Properties()), new ByteArrayInputStream(raw)));
    } catch (MessagingException e) {
      throw new IllegalStateException(e);
    }
  }

  private void arrives(byte[] raw, String messageId) {
    arrives(called(raw, messageId));
  }

  private static byte[] called(byte[] raw, String messageId) {
    String text = new String(raw, StandardCharsets.ISO_8859_1);
    return text.replace("<a1b2@alfa.test>", messageId).getBytes(StandardCharsets.ISO_8859_1);
  }

  private MailFolder inbox() {
    try {
      return server.getManagers().getImapHostManager().getInbox(user);
    } catch (FolderException e) {
      throw new IllegalStateException(e);
    }
  }

  private boolean everythingIsSeen() {
    return inbox().getMessages().stream()
        .allMatch(message -> message.getFlags().contains(Flags.Flag.SEEN));
  }

  private static int count() {
    return Integer.parseInt(database.value("select count(*) from incoming_mail"));
  }

  private static String raw(String messageId) {
    return database.value(
        "select convert_from(raw, 'UTF8') from incoming_mail where message_id = '"
            + messageId
            + "'");
  }

  private static String locks() {
    return database.value("select count(*) from pg_locks where locktype = 'advisory' and granted");
  }

  /** What the server's transactions do. */
  private static final class StoringInTransaction extends StoringMail {

    private final StoringMail storing;

    StoringInTransaction(StoringMail storing) {
      this.storing = storing;
    }

    @Override
    public boolean store(RawMail mail) {
      return database.inTransaction(() -> storing.store(mail));
    }

    @Override
    public void quarantine(RawMail part, String reason) {
      database.inTransaction(
          () -> {
            storing.quarantine(part, reason);
            return true;
          });
    }

    @Override
    public boolean has(byte[] identity) {
      return storing.has(identity);
    }

    @Override
    public boolean isReady() {
      return storing.isReady();
    }
  }
}
