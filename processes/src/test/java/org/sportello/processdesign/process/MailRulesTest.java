package org.sportello.processdesign.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.sportello.mail.application.MailSettings;
import org.sportello.mail.infrastructure.MustacheTexts;
import org.sportello.platform.engine.DiagramSet;
import org.sportello.platform.engine.ReadableXml;
import org.sportello.processdesign.application.Finding;
import org.sportello.processdesign.application.MailSheet;

class MailRulesTest {

  private static Stream<String> shipped() {
    return DiagramSet.shipped().resources().keySet().stream()
        .filter(name -> name.startsWith("mailtext/"));
  }

  @ParameterizedTest
  @MethodSource("shipped")
  void shouldFindNothingWhenTheMailIsShipped(String name) {
    byte[] file = DiagramSet.shipped().resources().get(name);
    assertThat(found(new String(file, StandardCharsets.UTF_8))).isEmpty();
    assertThat(sheet(new String(file, StandardCharsets.UTF_8)).previews()).hasSize(2);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "we believe|{{class}} we believe|en/text mail-placeholder",
        "we believe|{{> /etc/passwd}} we believe|en/text mail-placeholder",
        "we believe|{{{deskName}}} we believe|en/text mail-placeholder",
        "we believe|{{=&lt;% %&gt;=}} we believe|en/text mail-placeholder",
        "we believe|{{.}} we believe|en/text mail-placeholder",
        "we believe|{{deskName.class}} we believe|en/text mail-placeholder",
        "we believe|{{#deskName}} we believe|en/text mail-section",
        "we believe|&lt;b&gt;we&lt;/b&gt; believe|en/text mail-html",
        "we believe|[we](javascript:alert) believe|en/text mail-link",
        "we believe|[we](http://evil.test) believe|en/text mail-link",
        "[Yes, it is solved]({{confirmUrl}})|Yes|en/text mail-lacks",
        "[{{reference}}] Solved: {{ticketSubject}}|Solved|en/subject mail-reference",
        "<subject>[{{reference}}] Solved: {{ticketSubject}}</subject>||en/subject mail-empty",
        "language=\"en\"|language=\"de\"|en/text mail-empty",
        "nameIt=\"Risolta\"|nameIt=\"\" other=\"\"|",
        "key=\"mail.solved\"|key=\"mail.Solved\"| mail-key",
        "name=\"Solved\"|name=\"\"|name mail-name",
      })
  void shouldFindWhatIsWrong(String right, String wrong, String finding) {
    String broken = solved().replace(right, wrong == null ? "" : wrong);
    assertThat(broken).isNotEqualTo(solved());
    if (finding == null) {
      assertThat(found(broken)).isEmpty();
    } else {
      assertThat(found(broken)).contains(finding.startsWith("mail-") ? "null " + finding : finding);
    }
  }

  @Test
  void shouldAskForAListToBeGoneThrough() {
    String facts = file("mailtext/mail.missing-facts.xml").replace("- {{.}}", "- {{facts}}");
    assertThat(found(facts)).contains("it/text mail-list", "en/text mail-list");
  }

  @Test
  void shouldShowWhatCanBeFilledInAndNothingElse() {
    MailSheet sheet = sheet(solved().replace("we believe", "{{> /etc/passwd}}"));
    assertThat(sheet.previews()).extracting(MailSheet.Preview::language).containsExactly("it");
    assertThat(sheet.previews().get(0).subject())
        .isEqualTo("[SP-2026-000123] Risolta: Stampante ferma");
    assertThat(sheet.placeholders())
        .filteredOn(MailSheet.Placeholder::required)
        .extracting(MailSheet.Placeholder::name)
        .containsExactly("resolution", "closesAt", "confirmUrl", "reopenUrl");
  }

  private static MailSheet sheet(String xml) {
    return new MailSheets(new MustacheTexts(MailSettings.from(java.util.Map.of())))
        .read(xml.getBytes(StandardCharsets.UTF_8));
  }

  private static String solved() {
    return file("mailtext/mail.solved.xml");
  }

  private static String file(String name) {
    return new String(DiagramSet.shipped().resources().get(name), StandardCharsets.UTF_8);
  }

  private static List<String> found(String xml) {
    return new MailRules()
        .findings(ReadableXml.read(xml.getBytes(StandardCharsets.UTF_8))).stream()
            .map((Finding one) -> one.element() + " " + one.rule())
            .toList();
  }
}
