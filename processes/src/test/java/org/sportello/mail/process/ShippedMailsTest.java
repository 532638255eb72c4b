package org.sportello.mail.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.sportello.mail.application.MailSettings;
import org.sportello.mail.domain.MailTemplate;
import org.sportello.mail.domain.RenderedMail;
import org.sportello.mail.domain.WrittenTemplate;
import org.sportello.mail.infrastructure.MustacheTexts;
import org.sportello.platform.engine.DiagramSet;
import org.sportello.platform.engine.ReadableXml;

class ShippedMailsTest {

  private final MustacheTexts texts = new MustacheTexts(MailSettings.from(Map.of()));

  @ParameterizedTest
  @EnumSource(MailTemplate.class)
  void shouldWriteEveryMailInBothLanguages(MailTemplate template) {
    for (String language : List.of("it", "en")) {
      RenderedMail mail = texts.render(shipped(template), language, everyFact());

      assertThat(mail.subject()).startsWith("[SP-2026-000123] ").doesNotContain("{", "\n");
      assertThat(mail.text())
          .contains(language.equals("it") ? "Gentile Carla," : "Dear Carla,", "Sportello")
          .doesNotContain("{", "&quot;", "\n\n\n")
          .as("an address on a line of its own ends its paragraph")
          .doesNotContainPattern("(?m)^http://\\S+\\n(?!\\n)");
      assertThat(mail.html()).contains("<html lang=\"" + language + "\">").doesNotContain("{{");
      assertThat(template.needs())
          .allSatisfy(need -> assertThat(mail.text() + mail.subject()).contains(written(need)));
    }
  }

  @ParameterizedTest
  @EnumSource(MailTemplate.class)
  void shouldLeaveNoGapWhereAFactIsMissing(MailTemplate template) {
    Map<String, Object> facts = new HashMap<>(everyFact());
    facts.keySet().retainAll(template.needs());
    facts.put("reference", "SP-2026-000123");
    facts.put("ticketSubject", "Stampante ferma");
    facts.put("recipientName", "Carla");
    facts.put("deskName", "Sportello");

    RenderedMail mail = texts.render(shipped(template), "en", facts);

    assertThat(mail.text()).doesNotContain("\n\n\n", " .", "()", "{");
  }

  @Test
  void shouldEscapeWhatPeopleWroteAndKeepItsLines() {
    RenderedMail mail =
        texts.render(
            shipped(MailTemplate.PUBLIC_REPLY), "it", withBody("<b>uno</b> & \"due\"\ntre"));

    assertThat(mail.text()).contains("<b>uno</b> & \"due\"\ntre");
    assertThat(mail.html()).contains("&lt;b&gt;uno&lt;/b&gt; &amp; &quot;due&quot;<br>\ntre");
  }

  @Test
  void shouldWriteInstantsAsPeopleReadThem() {
    assertThat(texts.render(shipped(MailTemplate.SOLVED), "it", everyFact()).text())
        .contains("mercoledì 4 novembre 2026 alle 10:15");
    assertThat(texts.render(shipped(MailTemplate.SOLVED), "en", everyFact()).text())
        .contains("Wednesday, 4 November 2026 at 10:15");
  }

  @Test
  void shouldMakeButtonsListsAndQuotesOfTheNotation() {
    String solved = texts.render(shipped(MailTemplate.SOLVED), "en", everyFact()).html();
    assertThat(solved)
        .contains("<a class=\"button\" style=", "href=\"http://localhost:8080/c/1\"")
        .contains("<blockquote style=")
        .contains("Sostituito il toner</blockquote>");
    assertThat(texts.render(shipped(MailTemplate.MISSING_FACTS), "it", everyFact()).html())
        .containsOnlyOnce("<ul>")
        .contains("<li>La versione</li>", "<li>Da quando</li>");
  }

  @Test
  void shouldNotTakeForNotationWhatPeopleWrote() {
    String html =
        texts
            .render(
                shipped(MailTemplate.PUBLIC_REPLY),
                "it",
                withBody("[qui](http://evil.test) {{deskName}}\n- uno"))
            .html();
    assertThat(html)
        .contains("[qui](http://evil.test)")
        .doesNotContain("href=\"http://evil", "<li>");
  }

  private static WrittenTemplate shipped(MailTemplate template) {
    return MailDocument.read(
        ReadableXml.read(
            DiagramSet.shipped().resources().get("mailtext/mail." + template.code() + ".xml")));
  }

  private static Map<String, Object> withBody(String body) {
    Map<String, Object> facts = new HashMap<>(everyFact());
    facts.put("body", body);
    return facts;
  }

  private static String written(String need) {
    Object value = everyFact().get(need);
    if (value instanceof Instant) {
      return "2026";
    }
    return value instanceof List<?> list ? (String) list.get(0) : (String) value;
  }

  private static Map<String, Object> everyFact() {
    return Map.ofEntries(
        Map.entry("reference", "SP-2026-000123"),
        Map.entry("ticketSubject", "Stampante ferma"),
        Map.entry("recipientName", "Carla"),
        Map.entry("deskName", "Sportello"),
        Map.entry("technicianName", "Aldo Tecnico"),
        Map.entry("technicianContact", "agent@sportello.test"),
        Map.entry("expectedAt", Instant.parse("2026-11-02T16:00:00Z")),
        Map.entry("closesAt", Instant.parse("2026-11-04T09:15:00Z")),
        Map.entry("dueAt", Instant.parse("2026-11-05T09:15:00Z")),
        Map.entry("resolution", "Sostituito il toner"),
        Map.entry("confirmUrl", "http://localhost:8080/c/1"),
        Map.entry("reopenUrl", "http://localhost:8080/r/1"),
        Map.entry("satisfiedUrl", "http://localhost:8080/s/1"),
        Map.entry("notSatisfiedUrl", "http://localhost:8080/n/1"),
        Map.entry("facts", List.of("La versione", "Da quando")),
        Map.entry("files", List.of("filmato.mov")),
        Map.entry("body", "Stiamo provando"),
        Map.entry("supplier", "Fornitore S.p.A."),
        Map.entry("supplierReference", "F-1"),
        Map.entry("notice", "Tempo quasi scaduto"),
        Map.entry("details", "Mancano due ore"),
        Map.entry("ticketUrl", "http://localhost:8080/t/1"),
        Map.entry("question", "Quale versione?"),
        Map.entry("original", "SP-2026-000122"),
        Map.entry("reason", "Il piano copre il portale"),
        Map.entry("wayOut", "Scriva dal portale"));
  }
}
