package org.sportello.platform.page;

import jakarta.inject.Inject;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import org.sportello.platform.rest.Language;
import org.sportello.platform.rest.Problem;
import org.sportello.platform.rest.ProblemType;

/** Explains what the server refuses before the application sees it, such as a missing token. */
@WebServlet("/error")
public class ErrorServlet extends HttpServlet {
  private static final long serialVersionUID = 1L;

  @Inject transient Pages pages;

  @Override
  protected void service(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    Integer status = (Integer) request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
    String uri = (String) request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
    ProblemType type = ProblemType.ofStatus(status == null ? 404 : status);
    Language language = Pages.language(request);
    if (uri == null || !uri.startsWith("/api/")) {
      pages.show(
          response,
          type.status(),
          language,
          Map.of("title", type.title(language), "text", type.explanation(language)));
      return;
    }
    Problem.of(type, null).write(request, response, uri);
  }
}
