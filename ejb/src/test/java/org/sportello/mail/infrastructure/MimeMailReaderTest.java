package org.sportello.mail.infrastructure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.sportello.mail.Mails.parsed;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sportello.mail.Mails;
import org.sportello.mail.domain.MailAttachment;
import org.sportello.mail.domain.MailLimits;
import org.sportello.mail.domain.OmittedFile;
import org.sportello.mail.domain.OmittedFile.Reason;
import org.sportello.mail.domain.ParsedMail;
import org.sportello.mail.domain.UnreadableMail;
import org.sportello.platform.files.ForbiddenFiles;

class MimeMailReaderTest {

  private final MimeMailReader reader = new MimeMailReader(MailLimits.standard());

  @Test
  void shouldReadAPlainMail() {
    ParsedMail mail = parsed("plain-it");

    assertThat(mail.from().name()).isEqualTo("Carla Cliente");
    assertThat(mail.from().address()).isEqualTo("customer@alfa.test");
    assertThat(mail.to()).extracting("address").containsExactly("support@sportello.test");
    assertThat(mail.messageId()).contains("<a1b2@alfa.test>");
    assertThat(mail.date()).contains(Instant.parse("2026-11-02T08:15:00Z"));
    assertThat(mail.text().visible()).startsWith("Buongiorno,\nla stampante").contains("è ferma");
    assertThat(mail.html()).isEmpty();
  }

  @Test
  void shouldKeepNothingHarmfulOrRemoteOfHtml() {
    ParsedMail mail = parsed("html-only");

    assertThat(mail.text().visible())
        .isEqualTo("La centrale non risponde.\n\nVedi il registro o questo.");
    assertThat(mail.html().orElseThrow())
        .contains("<b>non risponde</b>", "https://alfa.test/log", "cid:plan")
        .doesNotContain("script", "alert", "tracker", "onload", "form", "input", "style");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "latin1-undeclared|La città è isolata perché il ponte radio è caduto. Così non si può più"
            + " lavorare, né telefonare.",
        "windows-1252-called-latin1|Il cliente dice “non va” – costa 5 €",
        "body-unknown-charset|La città è ferma",
        "body-iso-2022-jp|プリンターが動きません。",
        "us-ascii-with-utf8|È ferma: perché?",
        "nul-bytes|Primadopo.",
        "multipart-without-parts|Solo testo, nessuna parte.",
        "mbox-line|Con la riga di mbox.",
        "unquoted-boundary|Ecco il file."
      })
  void shouldDecodeTheTextWhateverWasDeclared(String name, String text) {
    assertThat(parsed(name).text().visible()).isEqualTo(text);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "subject-split-word|Però la città non si è più vista",
        "subject-split-character|ààààà perché no",
        "subject-raw-utf8|Perché non và più?",
        "subject-unknown-charset|Città ferma",
        "folded-header-injection|Uno Bcc: x@y.test"
      })
  void shouldDecodeTheSubjectWhateverItsForm(String name, String subject) {
    assertThat(parsed(name).subject()).isEqualTo(subject);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "attachment-rfc2231|relazione sulla città di notte.pdf|%PDF-1.4 prova",
        "attachment-rfc2047-name|città.pdf|%PDF-1.4 prova",
        "attachment-evil-name|passwd.txt|segreto",
        "attachment-unquoted-name|due parole.txt|ciao",
        "attachment-broken-base64|dati.bin|ABCDEFGHI",
        "attachment-unknown-encoding|dati.bin|ABC",
        "missing-end-boundary|a.txt|uno",
        "uuencoded|appunti.txt|Appunti di prova",
        "forwarded-message|attachment-1.eml|From: x@y.test"
      })
  void shouldFindTheFile(String name, String fileName, String content) {
    assertThat(parsed(name).attachments()).hasSize(1);
    MailAttachment file = parsed(name).attachments().get(0);

    assertThat(file.fileName()).isEqualTo(fileName);
    assertThat(new String(file.content(), StandardCharsets.UTF_8)).startsWith(content);
  }

  @Test
  void shouldKeepAnInlineImageWithTheIdThatTheHtmlNames() {
    ParsedMail mail = parsed("inline-image");

    assertThat(mail.attachments().get(0).contentId()).isEqualTo("foto1@alfa.test");
    assertThat(mail.html().orElseThrow()).contains("cid:foto1");
  }

  @Test
  void shouldLeaveOutWhatIsOverTheLimitsAndSayWhat() throws UnreadableMail {
    ParsedMail mail =
        new MimeMailReader(new MailLimits(5, 100, 1000, new ForbiddenFiles(Set.of())))
            .read(Mails.raw("attachment-rfc2231"));

    assertThat(mail.attachments()).isEmpty();
    assertThat(mail.omitted())
        .containsExactly(
            new OmittedFile("relazione sulla città di notte.pdf", Reason.TOO_LARGE, 6));
  }

  @Test
  void shouldLeaveOutFilesBeyondTheirNumberAndOfKindsThatDoHarm() throws UnreadableMail {
    byte[] raw = Mails.raw("attachment-rfc2231");

    assertThat(
            new MimeMailReader(new MailLimits(500, 0, 1000, new ForbiddenFiles(Set.of())))
                .read(raw)
                .omitted())
        .extracting(OmittedFile::reason)
        .containsExactly(Reason.TOO_MANY);
    assertThat(
            new MimeMailReader(new MailLimits(500, 9, 1000, new ForbiddenFiles(Set.of("pdf"))))
                .read(raw)
                .omitted())
        .extracting(OmittedFile::reason)
        .containsExactly(Reason.FORBIDDEN);
  }

  @ParameterizedTest
  @CsvSource({
    "setup.exe,true",
    "SETUP.EXE. ,true",
    "a.pdf.scr,true",
    "exe,true",
    "x.exe.txt,false"
  })
  void shouldKnowAProgramByTheEndOfItsName(String name, boolean forbidden) {
    assertThat(MailLimits.standard().forbids(name)).isEqualTo(forbidden);
  }

  @Test
  void shouldJoinFlowedLines() {
    assertThat(parsed("flowed").text().visible())
        .isEqualTo("Questa riga è stata spezzata dal programma di posta.");
  }

  @Test
  void shouldNameWhatAMailAnswers() {
    ParsedMail mail = parsed("alternative-gmail");

    assertThat(mail.inReplyTo()).containsExactly(Mails.OUR_MESSAGE_ID);
    assertThat(mail.references()).containsExactly("<a1b2@alfa.test>", Mails.OUR_MESSAGE_ID);
    assertThat(mail.text().visible()).isEqualTo("Ora stampa, ma solo in bianco e nero. È normale?");
    assertThat(mail.text().folded()).contains("ha scritto:", "> Gentile Carla");
  }

  @ParameterizedTest
  @CsvSource({
    "sender-with-comments,pietro@ditta.test",
    "sender-only-in-reply-to,vero@ditta.test",
    "plain-it,customer@alfa.test"
  })
  void shouldFindTheAuthor(String name, String address) {
    assertThat(parsed(name).from().address()).isEqualTo(address);
  }

  @Test
  void shouldDoWithoutADateThatIsNone() {
    assertThat(parsed("bad-date").date()).isEmpty();
  }

  @Test
  void shouldKeepWhatIsNestedTooDeepAsAFile() {
    assertThat(parsed("deep-nesting").attachments()).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource({"empty,EMPTY", "no-sender,NO_SENDER"})
  void shouldSayWhyAMailIsUnreadable(String name, UnreadableMail.Reason reason) {
    assertThatThrownBy(() -> reader.read(Mails.raw(name)))
        .isInstanceOfSatisfying(
            UnreadableMail.class, e -> assertThat(e.reason()).isEqualTo(reason));
  }

  @Test
  void shouldReadTheDeliveryReport() {
    assertThat(parsed("bounce").report())
        .hasValueSatisfying(
            report -> {
              assertThat(report.hasFailed()).isTrue();
              assertThat(report.status()).isEqualTo("5.1.1");
              assertThat(report.recipient()).isEqualTo("customer@alfa.test");
              assertThat(report.originalMessageId()).contains(Mails.OUR_MESSAGE_ID);
            });
  }

  /** Every message of the folder with bytes changed, cut off and doubled: no other exception. */
  @Test
  void shouldThrowNothingElseWhateverTheBytes() throws IOException {
    Random random = new Random(20261102);
    for (Path file : messages()) {
      byte[] raw = Files.readAllBytes(file);
      for (int i = 0; i < 8 && raw.length > 0; i++) {
        byte[] broken = raw.clone();
        for (int change = 0; change <= i; change++) {
          broken[random.nextInt(broken.length)] = (byte) random.nextInt(256);
        }
        readOrRefuse(Arrays.copyOf(broken, random.nextInt(broken.length) + 1));
        readOrRefuse(broken);
      }
    }
  }

  private void readOrRefuse(byte[] raw) {
    try {
      assertThat(reader.read(raw).from()).isNotNull();
    } catch (UnreadableMail e) {
      assertThat(e.reason()).isNotNull();
    }
  }

  private static Iterable<Path> messages() throws IOException {
    Path folder = Path.of("src/test/resources/mail");
    try (Stream<Path> files = Files.list(folder)) {
      return files.sorted().toList();
    }
  }
}
