package org.sportello.processdesign.process;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.sportello.mail.application.MailTexts;
import org.sportello.mail.domain.MailPlaceholder;
import org.sportello.mail.domain.MailTemplate;
import org.sportello.mail.domain.RenderedMail;
import org.sportello.mail.domain.WrittenTemplate;
import org.sportello.mail.process.MailDocument;
import org.sportello.platform.code.Coded;
import org.sportello.platform.engine.ReadableXml;
import org.sportello.platform.engine.ReadableXml.UnreadableXml;
import org.sportello.platform.failure.NotFound;
import org.sportello.processdesign.application.Finding;
import org.sportello.processdesign.application.Finding.Text;
import org.sportello.processdesign.application.MailSheet;
import org.sportello.processdesign.application.MailSheet.Placeholder;
import org.sportello.processdesign.application.MailSheet.Preview;
import org.sportello.processdesign.application.ReadingMails;
import org.w3c.dom.Document;

/** Fills mails in with a made-up ticket, where the rules find nothing wrong with their words. */
@ApplicationScoped
public class MailSheets implements ReadingMails {

  private MailTexts texts;

  protected MailSheets() {}

  @Inject
  public MailSheets(MailTexts texts) {
    this.texts = texts;
  }

  @Override
  public MailSheet read(byte[] file) {
    Document document = document(file);
    WrittenTemplate template = MailDocument.read(document);
    List<String> needs = MailTemplate.needsOf(template.code());
    List<Placeholder> placeholders =
        MailTemplate.permittedIn(template.code()).stream()
            .map(code -> Coded.of(MailPlaceholder.class, code))
            .map(one -> placeholder(one, needs.contains(one.code())))
            .toList();
    List<Finding> findings = new MailRules().findings(document);
    List<Preview> previews = new ArrayList<>();
    for (String language : List.of("it", "en")) {
      if (isSound(findings, language)) {
        RenderedMail mail = texts.preview(template, language);
        previews.add(new Preview(language, mail.subject(), mail.text(), mail.html()));
      }
    }
    return new MailSheet(template.code(), placeholders, previews);
  }

  private static Document document(byte[] file) {
    try {
      Document document = ReadableXml.read(file);
      if (MailDocument.isMail(document)) {
        return document;
      }
    } catch (UnreadableXml e) {
      throw new NotFound("This is no mail: " + e.getMessage());
    }
    throw new NotFound("This is no mail.");
  }

  /** What only lacks something can be shown; what can't be filled in is not tried. */
  private static boolean isSound(List<Finding> findings, String language) {
    return findings.stream()
        .filter(one -> one.element() != null && one.element().startsWith(language + "/"))
        .allMatch(one -> MailRules.ONLY_LACKING.contains(one.rule()));
  }

  private static Placeholder placeholder(MailPlaceholder one, boolean isRequired) {
    return new Placeholder(
        one.code(), one.kind().code(), text(one.label()), text(one.example()), isRequired);
  }

  private static Text text(Map<String, String> words) {
    return new Text(words.get("it"), words.get("en"));
  }
}
