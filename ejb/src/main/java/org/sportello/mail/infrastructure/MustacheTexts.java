package org.sportello.mail.infrastructure;

import com.github.mustachejava.DefaultMustacheFactory;
import com.github.mustachejava.Mustache;
import com.github.mustachejava.MustacheException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.StringReader;
import java.io.StringWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.sportello.mail.application.MailSettings;
import org.sportello.mail.application.MailTexts;
import org.sportello.mail.domain.MailNotation;
import org.sportello.mail.domain.MailPlaceholder;
import org.sportello.mail.domain.MailTemplate;
import org.sportello.mail.domain.MailWords;
import org.sportello.mail.domain.RenderedMail;
import org.sportello.mail.domain.WrittenTemplate;
import org.sportello.platform.code.Coded;

/**
 * Fills in the words that process owners have written; the HTML stands in {@code layout.html}. In
 * HTML every value is escaped; a value of several lines keeps them.
 */
@ApplicationScoped
public class MustacheTexts implements MailTexts {

  private static final String LAYOUT = "/mail/layout.html";
  private static final String BUTTON =
      "<a class=\"button\" style=\"display:inline-block;padding:10px 18px;border-radius:6px;"
          + "background:#06c;color:#fff;text-decoration:none\"";
  private static final String QUOTE =
      "<blockquote style=\"margin:0 0 1em;padding:4px 12px;border-left:4px solid #ccc\">";

  private final DefaultMustacheFactory plain = new PlainFactory();
  private final DefaultMustacheFactory html = new HtmlFactory();
  private final Mustache layout = layout(html);

  private MailSettings settings;

  protected MustacheTexts() {}

  @Inject
  public MustacheTexts(MailSettings settings) {
    this.settings = settings;
  }

  @Override
  public RenderedMail render(WrittenTemplate template, String language, Map<String, Object> model) {
    Map<String, Object> facts = readable(model, language);
    RenderedMail words = filled(template, language, facts);
    Map<String, Object> page = new HashMap<>(facts);
    page.put("language", language);
    page.put(
        "content",
        words.html().replace("<a class=\"button\"", BUTTON).replace("<blockquote>", QUOTE));
    StringWriter out = new StringWriter();
    layout.execute(out, page);
    return new RenderedMail(words.subject(), words.text(), out.toString());
  }

  @Override
  public RenderedMail preview(WrittenTemplate template, String language) {
    Map<String, Object> facts = new HashMap<>();
    for (String code : MailTemplate.permittedIn(template.code())) {
      MailPlaceholder fact = Coded.of(MailPlaceholder.class, code);
      String example = fact.example().get(language);
      facts.put(code, fact.kind() == MailPlaceholder.Kind.LIST ? List.of(example) : example);
    }
    return filled(template, language, facts);
  }

  private RenderedMail filled(
      WrittenTemplate template, String language, Map<String, Object> facts) {
    MailWords words =
        template
            .in(language)
            .orElseThrow(
                () ->
                    new IllegalArgumentException(template.code() + " lacks words in " + language));
    String text = filled(plain, MailNotation.text(words.text()), facts);
    return new RenderedMail(
        HeaderText.clean(filled(plain, words.subject(), facts)),
        PlainText.normalise(text).replaceAll("\\n{3,}", "\n\n") + "\n",
        filled(html, MailNotation.html(words.text()), facts));
  }

  private static String filled(
      DefaultMustacheFactory factory, String template, Map<String, Object> facts) {
    StringWriter out = new StringWriter();
    try {
      factory.compile(new StringReader(template), "mail").execute(out, facts);
    } catch (MustacheException e) {
      throw new IllegalArgumentException("the template can't be read: " + e.getMessage(), e);
    }
    return out.toString();
  }

  private static Mustache layout(DefaultMustacheFactory factory) {
    try (InputStream in = MustacheTexts.class.getResourceAsStream(LAYOUT);
        Reader reader = new InputStreamReader(in, StandardCharsets.UTF_8)) {
      return factory.compile(reader, "layout");
    } catch (IOException e) {
      throw new IllegalStateException("the mails' layout can't be read", e);
    }
  }

  private Map<String, Object> readable(Map<String, Object> model, String language) {
    Map<String, Object> facts = new HashMap<>(model);
    facts.replaceAll((name, value) -> value instanceof Instant at ? written(at, language) : value);
    return facts;
  }

  private String written(Instant at, String language) {
    boolean italian = language.equals("it");
    String form = italian ? "EEEE d MMMM yyyy 'alle' HH:mm" : "EEEE, d MMMM yyyy 'at' HH:mm";
    return DateTimeFormatter.ofPattern(form, italian ? Locale.ITALIAN : Locale.UK)
        .withZone(ZoneId.of(settings.zone()))
        .format(at);
  }

  /** No template takes in another, so that no file of the server can be named by one. */
  private abstract static class ClosedFactory extends DefaultMustacheFactory {

    @Override
    public Mustache compilePartial(String name) {
      throw new MustacheException("a mail can't take in " + name);
    }
  }

  private static final class PlainFactory extends ClosedFactory {

    @Override
    public void encode(String value, Writer writer) {
      try {
        writer.write(value);
      } catch (IOException e) {
        throw new MustacheException("a mail can't be written", e);
      }
    }
  }

  private static final class HtmlFactory extends ClosedFactory {

    @Override
    public void encode(String value, Writer writer) {
      StringWriter escaped = new StringWriter();
      super.encode(value, escaped);
      try {
        writer.write(escaped.toString().replace("&#10;", "<br>\n"));
      } catch (IOException e) {
        throw new MustacheException("a mail can't be written", e);
      }
    }
  }
}
