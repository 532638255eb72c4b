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
import java.io.StringWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.sportello.mail.application.MailSettings;
import org.sportello.mail.application.MailTexts;
import org.sportello.mail.domain.MailTemplate;
import org.sportello.mail.domain.RenderedMail;

/**
 * Fills in the templates {@code mail/<template>.<language>.txt} (its first line is the subject) and
 * {@code .html}, which stands in {@code layout.html}. In HTML every value is escaped; a value of
 * several lines keeps them.
 */
@ApplicationScoped
public class MustacheTexts implements MailTexts {

  private static final String FOLDER = "/mail/";

  private final Map<String, Mustache> compiled = new ConcurrentHashMap<>();
  private final DefaultMustacheFactory plain = new PlainFactory();
  private final DefaultMustacheFactory html = new HtmlFactory();

  private MailSettings settings;

  protected MustacheTexts() {}

  @Inject
  public MustacheTexts(MailSettings settings) {
    this.settings = settings;
  }

  @Override
  public RenderedMail render(MailTemplate template, String language, Map<String, Object> model) {
    Map<String, Object> facts = readable(model, language);
    String name = template.code() + "." + language;
    String text = filled(plain, name + ".txt", facts);
    int endOfSubject = text.indexOf('\n');
    Map<String, Object> page = new HashMap<>(facts);
    page.put("language", language);
    page.put("content", filled(html, name + ".html", facts));
    return new RenderedMail(
        HeaderText.clean(text.substring(0, endOfSubject)),
        PlainText.normalise(text.substring(endOfSubject)).replaceAll("\\n{3,}", "\n\n") + "\n",
        filled(html, "layout.html", page));
  }

  private String filled(DefaultMustacheFactory factory, String name, Map<String, Object> facts) {
    StringWriter out = new StringWriter();
    compiled.computeIfAbsent(name, n -> compile(factory, n)).execute(out, facts);
    return out.toString();
  }

  private static Mustache compile(DefaultMustacheFactory factory, String name) {
    try (InputStream in = MustacheTexts.class.getResourceAsStream(FOLDER + name)) {
      if (in == null) {
        throw new IllegalStateException("there is no mail template " + name);
      }
      try (Reader reader = new InputStreamReader(in, StandardCharsets.UTF_8)) {
        return factory.compile(reader, name);
      }
    } catch (IOException e) {
      throw new IllegalStateException("mail template " + name + " can't be read", e);
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

  private static final class PlainFactory extends DefaultMustacheFactory {

    @Override
    public void encode(String value, Writer writer) {
      try {
        writer.write(value);
      } catch (IOException e) {
        throw new MustacheException("a mail can't be written", e);
      }
    }
  }

  private static final class HtmlFactory extends DefaultMustacheFactory {

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
