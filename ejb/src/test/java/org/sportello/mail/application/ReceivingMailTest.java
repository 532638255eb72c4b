package org.sportello.mail.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sportello.mail.MailDatabase;
import org.sportello.mail.Mails;
import org.sportello.mail.RecordedLedger;
import org.sportello.mail.domain.IncomingMails;
import org.sportello.mail.domain.MailClass;
import org.sportello.mail.domain.MailLimits;
import org.sportello.mail.domain.OutgoingMails;
import org.sportello.mail.domain.ParsedMail;
import org.sportello.mail.domain.RawMail;
import org.sportello.mail.infrastructure.JdbcIncomingMails;
import org.sportello.mail.infrastructure.JdbcMailboxes;
import org.sportello.mail.infrastructure.JdbcOutgoingMails;
import org.sportello.mail.infrastructure.MimeMailReader;
import org.sportello.ticket.domain.TicketNumber;

class ReceivingMailTest {

  private static final Instant NOW = Instant.parse("2026-11-02T08:15:00Z");
  private static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);
  private static final TicketNumber OPEN = new TicketNumber(2026, 123);
  private static final TicketNumber CLOSED = new TicketNumber(2026, 124);

  private static MailDatabase database;

  private final RecordedLedger ledger = new RecordedLedger();
  private final Desk desk = new Desk();
  private IncomingMails mails;
  private OutgoingMails outgoing;
  private ReceivingMail receiving;

  @BeforeAll
  static void startDatabase() {
    database = new MailDatabase();
  }

  @BeforeEach
  void setUp() {
    database.reset();
    mails = new JdbcIncomingMails(database.dataSource());
    outgoing = new JdbcOutgoingMails(database.dataSource());
    receiving = receiving(MailSettings.from(Map.of()));
  }

  @ParameterizedTest
  @CsvSource({"plain-it,PERSON", "auto-reply,AUTO_REPLY", "bounce,BOUNCE", "loop,OWN"})
  void shouldSayWhoWroteAMail(String name, MailClass kind) {
    long id = arrived(name);

    assertThat(classify(id)).isEqualTo(kind);
  }

  @ParameterizedTest
  @CsvSource({"empty,empty", "no-sender,no-sender"})
  void shouldQuarantineWhatCannotBeReadWithItsReason(String name, String reason) {
    long id = arrived(name);

    assertThat(classify(id)).isEqualTo(MailClass.UNREADABLE);

    assertThat(state(id)).isEqualTo("quarantined " + reason);
    setAside(id, "unreadable");
    assertThat(state(id)).isEqualTo("quarantined " + reason);
  }

  @Test
  void shouldOpenOneTicketHoweverOftenItIsAsked() {
    long id = arrived("plain-it");

    String reference = reference(r -> r.openTicket(id));

    assertThat(reference(r -> r.openTicket(id))).isEqualTo(reference);
    assertThat(desk.done).containsExactly("open " + id);
    assertThat(state(id)).isEqualTo("processed");
  }

  @Test
  void shouldFindTheTicketByTheMailThatIsAnswered() {
    weSent("<sportello.sp-2026-000123.11111111-1111-1111-1111-111111111111@sportello.test>");
    desk.strangers = true;
    long id = arrived("alternative-gmail");

    assertThat(find(id)).isEqualTo(new Match(Match.Kind.OPEN, Optional.of(OPEN)));
    assertThat(reference(r -> r.addToTicket(id))).isEqualTo("SP-2026-000123");
    assertThat(desk.done).containsExactly("add SP-2026-000123 " + id);
    assertThat(database.value("select quoted from incoming_mail where id = " + id))
        .contains("ha scritto:");
  }

  @Test
  void shouldFindTheTicketByTheSubjectOfSomebodyWhoHasToDoWithIt() {
    long id = arrived("outlook-reply-it");

    assertThat(find(id).kind()).isEqualTo(Match.Kind.OPEN);
  }

  @Test
  void shouldNotTrustAReferenceThatAStrangerWrites() {
    desk.strangers = true;
    long id = arrived("outlook-reply-it");

    assertThat(find(id)).isEqualTo(Match.none());
  }

  @Test
  void shouldFollowUpAClosedTicket() {
    long id = arrived("outlook-reply-it", "SP-2026-000123", "SP-2026-000124");

    assertThat(find(id)).isEqualTo(new Match(Match.Kind.CLOSED, Optional.of(CLOSED)));
    reference(r -> r.openFollowUp(id));
    assertThat(desk.done).containsExactly("follow-up SP-2026-000124 " + id);
  }

  @Test
  void shouldThreadByAMailThatCameInBefore() {
    long first = arrived("plain-it");
    reference(r -> r.openTicket(first));
    desk.strangers = true;
    long second =
        arrived(
            "plain-it",
            "Message-ID: <a1b2@alfa.test>",
            "Message-ID: <c3@alfa.test>\r\nIn-Reply-To: <a1b2@alfa.test>");

    assertThat(find(second).ticket()).contains(OPEN);
  }

  @ParameterizedTest
  @CsvSource({"bounce", "bounce-unstructured"})
  void shouldMarkTheMailThatCameBackAndTellItsTicket(String name) {
    weSent(Mails.OUR_MESSAGE_ID);
    long id = arrived(name);

    recordBounce(id);

    assertThat(database.value("select state from outgoing_mail")).isEqualTo("bounced");
    assertThat(desk.done).hasSize(1).first().asString().startsWith("bounce SP-2026-000123");
    assertThat(state(id)).isEqualTo("set-aside bounce");
    assertThat(ledger.entries()).contains("ticket:SP-2026-000123 mail.bounced");
  }

  @Test
  void shouldSetAsideABounceOfAMailThatIsNotOurs() {
    long id = arrived("bounce");

    recordBounce(id);

    assertThat(state(id)).isEqualTo("set-aside bounce-of-unknown-mail");
  }

  @Test
  void shouldSetAsideTheFloodOfOneSender() {
    receiving = receiving(MailSettings.from(Map.of("SPORTELLO_MAIL_SENDER_HOURLY", "2")));
    List<MailClass> found = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      long id = arrived("plain-it", "<a1b2@alfa.test>", "<" + i + "@alfa.test>");
      found.add(classify(id));
    }

    assertThat(found)
        .containsExactly(MailClass.PERSON, MailClass.PERSON, MailClass.FLOOD, MailClass.FLOOD);
  }

  @Test
  void shouldQuarantineAMailWhoseIntakeKeepsFailing() {
    long id = arrived("plain-it");

    database.inTransaction(
        () -> {
          receiving.quarantine(id, "failed at ServiceTask_ClassifyMail");
          return true;
        });

    assertThat(state(id)).isEqualTo("quarantined failed at ServiceTask_ClassifyMail");
  }

  private ReceivingMail receiving(MailSettings settings) {
    MatchingMail matching = new MatchingMail(mails, outgoing, desk, ledger, settings);
    return new ReceivingMail(
        mails,
        matching,
        desk,
        new MimeMailReader(MailLimits.standard()),
        new JdbcMailboxes(database.dataSource()),
        settings,
        ledger,
        CLOCK);
  }

  private MailClass classify(long id) {
    return database.inTransaction(() -> receiving.classify(id));
  }

  private Match find(long id) {
    return database.inTransaction(() -> receiving.findTicket(id));
  }

  private String reference(Function<ReceivingMail, String> what) {
    return database.inTransaction(() -> what.apply(receiving));
  }

  private void recordBounce(long id) {
    database.inTransaction(
        () -> {
          receiving.recordBounce(id);
          return true;
        });
  }

  private void setAside(long id, String reason) {
    database.inTransaction(
        () -> {
          receiving.setAside(id, reason);
          return true;
        });
  }

  private long arrived(String name) {
    return arrived(name, "", "");
  }

  private long arrived(String name, String replace, String by) {
    String text = new String(Mails.raw(name), StandardCharsets.ISO_8859_1).replace(replace, by);
    byte[] raw = text.getBytes(StandardCharsets.ISO_8859_1);
    Optional<String> messageId =
        text.lines()
            .filter(line -> line.startsWith("Message-ID: "))
            .findFirst()
            .map(line -> line.substring(12));
    return database.inTransaction(
        () -> mails.add(new RawMail("support@sportello.test", messageId, raw), NOW).getAsLong());
  }

  private void weSent(String messageId) {
    database.inTransaction(
        () -> {
          long id = outgoing.add(DeliveringMailTest.mail(), NOW);
          outgoing.sent(id, NOW);
          return id;
        });
    assertThat(database.value("select message_id from outgoing_mail")).isEqualTo(messageId);
  }

  private String state(long id) {
    return database.value(
        "select state || coalesce(' ' || reason, '') from incoming_mail where id = " + id);
  }

  /** The two tickets of the database; everything done with them is noted. */
  private static final class Desk implements TicketsByMail {

    private final List<String> done = new ArrayList<>();
    private boolean strangers;

    @Override
    public Optional<Candidate> find(TicketNumber number, String senderAddress) {
      return number.equals(OPEN) || number.equals(CLOSED)
          ? Optional.of(new Candidate(number, number.equals(CLOSED), !strangers))
          : Optional.empty();
    }

    @Override
    public Optional<Candidate> byId(long ticketId, String senderAddress) {
      return find(new TicketNumber(2026, ticketId), senderAddress);
    }

    @Override
    public TicketNumber open(long mailId, ParsedMail mail) {
      done.add("open " + mailId);
      return OPEN;
    }

    @Override
    public TicketNumber openFollowUp(TicketNumber closed, long mailId, ParsedMail mail) {
      done.add("follow-up " + closed + " " + mailId);
      return OPEN;
    }

    @Override
    public void add(TicketNumber ticket, long mailId, ParsedMail mail) {
      done.add("add " + ticket + " " + mailId);
    }

    @Override
    public void enterBounce(TicketNumber ticket, String recipient, String status) {
      done.add("bounce " + ticket + " " + recipient + " " + status);
    }
  }
}
