package org.sportello.platform.page;

import com.github.mustachejava.DefaultMustacheFactory;
import com.github.mustachejava.MustacheFactory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.sportello.platform.rest.Language;

/** Renders the pages from their templates; every value is escaped. */
@ApplicationScoped
public class Pages {
  @Inject PortalSettings settings;

  private final MustacheFactory templates = new DefaultMustacheFactory(Pages::open);

  /** Answers with a page; nobody may keep it. */
  public void show(
      HttpServletResponse response, int status, Language language, Map<String, ?> model)
      throws IOException {
    Map<String, Object> all = new HashMap<>(model);
    all.put("firm", settings.firm());
    all.put("logo", settings.logoAddress());
    all.put("lang", language.code());
    all.put("hasLinks", model.containsKey("links"));
    StringWriter page = new StringWriter();
    templates.compile("pages/page.html").execute(page, all);
    response.setStatus(status);
    response.setContentType("text/html; charset=UTF-8");
    response.setHeader("Content-Language", language.code());
    response.setHeader("Cache-Control", "no-store");
    response.getOutputStream().write(page.toString().getBytes(StandardCharsets.UTF_8));
  }

  /** The language that the browser asks for. */
  public static Language language(HttpServletRequest request) {
    return Language.of(request);
  }

  private static Reader open(String name) {
    return new InputStreamReader(
        Pages.class.getClassLoader().getResourceAsStream(name), StandardCharsets.UTF_8);
  }
}
