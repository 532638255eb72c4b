package org.sportello.platform.page;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.sportello.platform.rest.Language;

/** The first page, which names what is here. */
@WebServlet("")
public class StartServlet extends HttpServlet {
  private static final long serialVersionUID = 1L;

  @Inject transient Pages pages;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    Language language = Pages.language(request);
    String provider =
        System.getenv()
            .getOrDefault("SPORTELLO_OIDC_PROVIDER_URL", "http://localhost:8180/realms/sportello");
    pages.show(
        response,
        HttpServletResponse.SC_OK,
        language,
        Map.of(
            "title",
            "Sportello",
            "text",
            language.choose(
                "Il banco di assistenza in cui il diagramma è il programma.",
                "The support desk in which the diagram is the program."),
            "links",
            List.of(
                link("/api/docs/", language.choose("Guida dell'API", "Guide to the API")),
                link("/openapi", language.choose("Documento OpenAPI", "OpenAPI document")),
                link("/problems/", language.choose("Problemi e rimedi", "Problems and remedies")),
                link(provider + "/account", language.choose("Il mio accesso", "My login")))));
  }

  private static Map<String, String> link(String href, String text) {
    return Map.of("href", href, "text", text);
  }
}
