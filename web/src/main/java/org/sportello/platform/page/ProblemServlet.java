package org.sportello.platform.page;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.sportello.platform.rest.Language;
import org.sportello.platform.rest.ProblemType;

/** The page behind each problem's {@code type}, and the list of all of them. */
@WebServlet("/problems/*")
public class ProblemServlet extends HttpServlet {
  private static final long serialVersionUID = 1L;

  @Inject transient Pages pages;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    Language language = Pages.language(request);
    String slug = Objects.toString(request.getPathInfo(), "/").substring(1);
    Optional<ProblemType> type = ProblemType.ofSlug(slug);
    if (type.isEmpty() && !slug.isEmpty()) {
      response.sendError(HttpServletResponse.SC_NOT_FOUND);
      return;
    }
    pages.show(
        response,
        HttpServletResponse.SC_OK,
        language,
        type.map(one -> page(one, language)).orElseGet(() -> all(language)));
  }

  private static Map<String, Object> page(ProblemType type, Language language) {
    return Map.of(
        "title", type.title(language),
        "text", type.explanation(language),
        "note", "HTTP " + type.status() + ", " + type.uri());
  }

  private static Map<String, Object> all(Language language) {
    List<Map<String, String>> links =
        Arrays.stream(ProblemType.values())
            .map(type -> Map.of("href", type.uri(), "text", type.title(language)))
            .toList();
    return Map.of("title", language.choose("Problemi", "Problems"), "links", links);
  }
}
