package org.sportello.mail.infrastructure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sportello.mail.Mails;
import org.sportello.mail.application.MailNotSent;
import org.sportello.mail.application.MailRefused;
import org.sportello.mail.application.MailSettings;
import org.sportello.mail.domain.MailAddress;
import org.sportello.mail.domain.MailAttachment;
import org.sportello.mail.domain.MailClass;
import org.sportello.mail.domain.MailClassifier;
import org.sportello.mail.domain.MailFile;
import org.sportello.mail.domain.MailLimits;
import org.sportello.mail.domain.OutgoingMail;
import org.sportello.mail.domain.ParsedMail;
import org.sportello.mail.domain.UnreadableMail;
import org.sportello.ticket.domain.TicketNumber;

/** Sending through a real SMTP server. */
class SmtpSenderTest {

  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-11-02T08:15:00Z"), ZoneOffset.UTC);

  private GreenMail server;

  @BeforeEach
  void startServer() {
    server = new GreenMail(new ServerSetup[] {new ServerSetup(0, "127.0.0.1", "smtp")});
    server.start();
  }

  @AfterEach
  void stopServer() {
    server.stop();
  }

  @Test
  void shouldSendTextAndHtmlWithTheFieldsThatThreadItAndStopMachines()
      throws MessagingException, IOException, UnreadableMail {
    sender().send(mail("customer@alfa.test", true));

    MimeMessage received = server.getReceivedMessages()[0];
    ByteArrayOutputStream raw = new ByteArrayOutputStream();
    received.writeTo(raw);
    ParsedMail parsed = new MimeMailReader(MailLimits.standard()).read(raw.toByteArray());
    assertThat(parsed.subject()).isEqualTo("[SP-2026-000123] Presa in carico: città");
    assertThat(parsed.from()).isEqualTo(new MailAddress("Sportello", "support@sportello.test"));
    assertThat(parsed.messageId()).contains(Mails.OUR_MESSAGE_ID);
    assertThat(parsed.inReplyTo()).containsExactly("<a1b2@alfa.test>");
    assertThat(parsed.references())
        .containsExactly("<sportello.sp-2026-000123@sportello.test>", "<a1b2@alfa.test>");
    assertThat(parsed.text().visible()).isEqualTo("Gentile Carla, è fatto");
    assertThat(parsed.html()).contains("<p>Gentile Carla</p>");
    assertThat(parsed.headers().first("Auto-Submitted")).contains("auto-generated");
    assertThat(parsed.date()).contains(CLOCK.instant());
    assertThat(new MailClassifier(Mails.own()).classify(parsed).kind()).isEqualTo(MailClass.OWN);
  }

  @Test
  void shouldNotCallAPersonsWordsAutomatic() throws MessagingException {
    sender().send(mail("customer@alfa.test", false));

    assertThat(server.getReceivedMessages()[0].getHeader("Auto-Submitted")).isNull();
  }

  @Test
  void shouldSayThatItMayWorkLaterWhenTheServerIsAway() {
    SmtpSender sender = sender();
    server.stop();

    assertThatThrownBy(() -> sender.send(mail("customer@alfa.test", true)))
        .isInstanceOf(MailNotSent.class);
  }

  @ParameterizedTest
  @CsvSource({"550 no such user,true", "450 try later,false"})
  void shouldTellARefusalFromAMomentsTrouble(String answer, boolean forGood) throws IOException {
    try (RefusingServer refusing = new RefusingServer(answer)) {
      SmtpSender sender = sender(refusing.port());

      assertThatThrownBy(() -> sender.send(mail("customer@alfa.test", true)))
          .isInstanceOf(forGood ? MailRefused.class : MailNotSent.class);
    }
  }

  @Test
  void shouldSendFilesWithTheirNamesAndEveryByte()
      throws MessagingException, IOException, UnreadableMail {
    MailFile report =
        new MailFile(7, "relazione sulla città.pdf", "application/pdf", content(7).length);
    MailFile odd = new MailFile(300, "strano.bin", "no type at all", content(300).length);

    sender().send(mail("customer@alfa.test", false, report, odd));

    ByteArrayOutputStream raw = new ByteArrayOutputStream();
    server.getReceivedMessages()[0].writeTo(raw);
    ParsedMail parsed = new MimeMailReader(MailLimits.standard()).read(raw.toByteArray());
    assertThat(parsed.text().visible()).isEqualTo("Gentile Carla, è fatto");
    assertThat(parsed.attachments())
        .extracting(MailAttachment::fileName, MailAttachment::contentType)
        .containsExactly(
            tuple("relazione sulla città.pdf", "application/pdf"),
            tuple("strano.bin", "application/octet-stream"));
    assertThat(parsed.attachments().get(0).content()).isEqualTo(content(7));
    assertThat(parsed.attachments().get(1).content()).isEqualTo(content(300));
  }

  private static byte[] content(long attachmentId) {
    byte[] bytes = new byte[(int) attachmentId * 1000];
    new Random(attachmentId).nextBytes(bytes);
    return bytes;
  }

  private SmtpSender sender() {
    return sender(server.getSmtp().getPort());
  }

  private static SmtpSender sender(int port) {
    Properties properties = new Properties();
    properties.setProperty("mail.smtp.host", "127.0.0.1");
    properties.setProperty("mail.smtp.port", Integer.toString(port));
    FiledContents contents =
        new FiledContents(null) {
          @Override
          InputStream of(long attachmentId) {
            return new ByteArrayInputStream(content(attachmentId));
          }
        };
    return new SmtpSender(
        Session.getInstance(properties), MailSettings.from(Map.of()), contents, CLOCK);
  }

  private static OutgoingMail mail(String address, boolean automatic, MailFile... files) {
    return new OutgoingMail(
        new TicketNumber(2026, 123),
        "taken-in-charge",
        Optional.of(1L),
        new MailAddress("Carla Cliente", address),
        "it",
        "[SP-2026-000123] Presa in carico: città",
        "Gentile Carla, è fatto\n",
        "<p>Gentile Carla</p>",
        Mails.OUR_MESSAGE_ID,
        Optional.of("<a1b2@alfa.test>"),
        "<sportello.sp-2026-000123@sportello.test> <a1b2@alfa.test>",
        automatic,
        List.of(files));
  }

  /** Answers every recipient in one way, which GreenMail can't be told to do. */
  private static final class RefusingServer implements AutoCloseable {

    private final ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
    private final String answer;

    RefusingServer(String answer) throws IOException {
      this.answer = answer;
      new Thread(this::serve, "smtp").start();
    }

    int port() {
      return socket.getLocalPort();
    }

    private void serve() {
      try (Socket client = socket.accept();
          BufferedReader in =
              new BufferedReader(
                  new InputStreamReader(client.getInputStream(), StandardCharsets.US_ASCII));
          PrintWriter out =
              new PrintWriter(client.getOutputStream(), true, StandardCharsets.US_ASCII)) {
        out.print("220 test\r\n");
        out.flush();
        for (String line = in.readLine(); line != null; line = in.readLine()) {
          out.print((line.startsWith("RCPT") ? answer : "250 fine") + "\r\n");
          out.flush();
        }
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    @Override
    public void close() throws IOException {
      socket.close();
    }
  }
}
