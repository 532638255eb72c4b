package org.sportello.platform.page;

import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;

/**
 * Serves the portal's scripts, styles and fonts. Their names change with their content, so whoever
 * has one may keep it for good; compressed ones lie ready beside the plain ones.
 */
@WebServlet("/app/*")
public class PortalFilesServlet extends HttpServlet {
  private static final long serialVersionUID = 1L;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    String path = "/app" + Objects.toString(request.getPathInfo(), "/");
    boolean gzip =
        Objects.toString(request.getHeader("Accept-Encoding"), "").contains("gzip")
            && getServletContext().getResource(path + ".gz") != null;
    try (InputStream stored =
        path.endsWith("/") || path.endsWith(".gz")
            ? null
            : getServletContext().getResourceAsStream(gzip ? path + ".gz" : path)) {
      if (stored == null) {
        response.sendError(HttpServletResponse.SC_NOT_FOUND);
        return;
      }
      response.setContentType(
          Objects.requireNonNullElse(
              getServletContext().getMimeType(path), "application/octet-stream"));
      response.setHeader("Cache-Control", "public, max-age=31536000, immutable");
      response.setHeader("Vary", "Accept-Encoding");
      if (gzip) {
        response.setHeader("Content-Encoding", "gzip");
      }
      stored.transferTo(response.getOutputStream());
    }
  }
}
