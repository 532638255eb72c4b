package org.sportello.mail.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sportello.mail.MailDatabase;
import org.sportello.mail.Mails;
import org.sportello.mail.RecordedLedger;
import org.sportello.mail.domain.MailAddress;
import org.sportello.mail.domain.OutgoingMail;
import org.sportello.mail.domain.OutgoingMails;
import org.sportello.mail.infrastructure.JdbcOutgoingMails;
import org.sportello.ticket.domain.TicketNumber;

class DeliveringMailTest {

  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-11-02T08:15:00Z"), ZoneOffset.UTC);

  private static MailDatabase database;

  private final RecordedLedger ledger = new RecordedLedger();
  private OutgoingMails mails;
  private long mailId;

  @BeforeAll
  static void startDatabase() {
    database = new MailDatabase();
  }

  @BeforeEach
  void queueAMail() {
    database.reset();
    mails = new JdbcOutgoingMails(database.dataSource());
    mailId = database.inTransaction(() -> mails.add(mail(), CLOCK.instant()));
  }

  @Test
  void shouldSendAQueuedMailOnce() {
    List<String> sent = new ArrayList<>();
    DeliveringMail delivering = delivering(mail -> sent.add(mail.messageId()));

    assertThat(deliver(delivering)).isEqualTo(Delivery.SENT);
    assertThat(deliver(delivering)).isEqualTo(Delivery.ALREADY_SENT);

    assertThat(sent).containsExactly(Mails.OUR_MESSAGE_ID);
    assertThat(state()).isEqualTo("sent");
    assertThat(ledger.entries()).containsExactly("ticket:SP-2026-000123 mail.sent");
  }

  @Test
  void shouldKeepATryThatFailedAndSendTheSameMailLater() {
    List<String> tried = new ArrayList<>();
    DeliveringMail failing =
        delivering(
            mail -> {
              tried.add(mail.messageId());
              throw new MailNotSent("connection refused", null);
            });

    assertThatThrownBy(() -> deliver(failing)).isInstanceOf(MailNotSent.class);

    assertThat(state()).isEqualTo("queued");
    assertThat(database.value("select permanent || ' ' || error from outgoing_mail_attempt"))
        .isEqualTo("false connection refused");
    assertThat(deliver(delivering(mail -> tried.add(mail.messageId())))).isEqualTo(Delivery.SENT);
    assertThat(tried).hasSize(2).containsOnly(Mails.OUR_MESSAGE_ID);
  }

  @Test
  void shouldSayThatAMailIsRefusedForGood() {
    DeliveringMail refused =
        delivering(
            mail -> {
              throw new MailRefused("550 no such user", null);
            });

    assertThat(deliver(refused)).isEqualTo(Delivery.REFUSED);

    assertThat(state()).isEqualTo("failed");
    assertThat(ledger.entries()).containsExactly("ticket:SP-2026-000123 mail.refused");
  }

  @Test
  void shouldLetTheSecondOfTwoJobsWaitAndFindTheMailSent() throws InterruptedException {
    CountDownLatch sending = new CountDownLatch(1);
    CountDownLatch goOn = new CountDownLatch(1);
    List<String> sent = new ArrayList<>();
    DeliveringMail delivering =
        delivering(
            mail -> {
              sent.add(mail.messageId());
              sending.countDown();
              awaitLatch(goOn);
            });
    CompletableFuture<Delivery> first = CompletableFuture.supplyAsync(() -> deliver(delivering));
    awaitLatch(sending);
    CompletableFuture<Delivery> second = CompletableFuture.supplyAsync(() -> deliver(delivering));

    goOn.countDown();

    assertThat(first.join()).isEqualTo(Delivery.SENT);
    assertThat(second.join()).isEqualTo(Delivery.ALREADY_SENT);
    assertThat(sent).hasSize(1);
  }

  @Test
  void shouldLockNothingThatACommandNeedsWhileTheMailServerThinks() {
    List<String> locked = new ArrayList<>();
    DeliveringMail delivering =
        delivering(
            mail ->
                locked.add(
                    database.value(
                        "select t.reference from ticket t join outgoing_mail m"
                            + " on m.ticket_id = t.id where m.id = "
                            + mailId
                            + " for update nowait")));

    assertThat(deliver(delivering)).isEqualTo(Delivery.SENT);
    assertThat(locked).containsExactly("SP-2026-000123");
  }

  @Test
  void shouldNotSendAgainWhenTheJobIsUndoneAfterTheServersYes() {
    List<String> sent = new ArrayList<>();
    DeliveringMail delivering = delivering(mail -> sent.add(mail.messageId()));

    assertThatThrownBy(
            () ->
                database.inTransaction(
                    () -> {
                      delivering.deliver(mailId);
                      throw new IllegalStateException("the node dies before the job's commit");
                    }))
        .isInstanceOf(IllegalStateException.class);

    assertThat(state()).isEqualTo("sent");
    assertThat(recordedAt()).isNull();
    assertThat(deliver(delivering)).isEqualTo(Delivery.SENT);
    assertThat(recordedAt()).isNotNull();
    assertThat(deliver(delivering)).isEqualTo(Delivery.ALREADY_SENT);
    assertThat(sent).hasSize(1);
  }

  @Test
  void shouldSayThatAMailMayHaveComeTwiceWhenATryWasNeverAnswered() {
    DeliveringMail dying =
        delivering(
            mail -> {
              throw new IllegalStateException("the node dies while it waits for the answer");
            });
    assertThatThrownBy(() -> deliver(dying)).isInstanceOf(IllegalStateException.class);

    assertThat(deliver(delivering(mail -> {}))).isEqualTo(Delivery.SENT);

    assertThat(ledger.facts("mail.sent")).containsEntry("maybeTwice", true);
  }

  private String recordedAt() {
    return database.value("select recorded_at from outgoing_mail where id = " + mailId);
  }

  private static void awaitLatch(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private Delivery deliver(DeliveringMail delivering) {
    return database.inTransaction(() -> delivering.deliver(mailId));
  }

  private DeliveringMail delivering(MailSender sender) {
    MailAttempts attempts =
        new MailAttempts(mails, CLOCK) {
          @Override
          public void begun(long id) {
            apart(() -> super.begun(id));
          }

          @Override
          public void sent(long id) {
            apart(() -> super.sent(id));
          }

          @Override
          public void failed(long id, boolean permanent, String error) {
            apart(() -> super.failed(id, permanent, error));
          }
        };
    return new DeliveringMail(mails, attempts, sender, ledger, CLOCK);
  }

  /** In a transaction of its own, whatever becomes of the one around it. */
  private static void apart(Runnable work) {
    database.inTransaction(
        () -> {
          work.run();
          return true;
        });
  }

  private String state() {
    return database.value("select state from outgoing_mail where id = " + mailId);
  }

  static OutgoingMail mail() {
    return new OutgoingMail(
        new TicketNumber(2026, 123),
        "taken-in-charge",
        Optional.of(1L),
        new MailAddress("Carla Cliente", "customer@alfa.test"),
        "it",
        "[SP-2026-000123] Presa in carico: città",
        "Gentile Carla",
        "<p>Gentile Carla</p>",
        Mails.OUR_MESSAGE_ID,
        Optional.of("<a1b2@alfa.test>"),
        "<sportello.sp-2026-000123@sportello.test> <a1b2@alfa.test>",
        true,
        List.of());
  }
}
