package org.sportello.platform.page;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.util.HexFormat;
import org.sportello.platform.rest.Digests;

/**
 * Serves the portal's one page at all of its addresses, so that a link leads into it and a reload
 * stays in place. Each first part of an address that the portal knows is named here; all others are
 * somebody else's.
 */
@WebServlet({
  "",
  "/tickets/*",
  "/desk/*",
  "/studio/*",
  "/audit/*",
  "/search",
  "/signed-in",
  "/signed-out"
})
public class PortalServlet extends HttpServlet {
  private static final long serialVersionUID = 1L;
  private static final int TAG_BYTES = 16;

  @Inject transient PortalSettings settings;

  private transient byte[] page;
  private transient String tag;

  @Override
  public void init() {
    try (InputStream stored = getServletContext().getResourceAsStream("/WEB-INF/portal.html")) {
      page = stored.readAllBytes();
    } catch (IOException e) {
      throw new IllegalStateException("SPO-1621 The portal is not packed: build the web module", e);
    }
    tag = '"' + HexFormat.of().formatHex(Digests.sha256(page), 0, TAG_BYTES) + '"';
  }

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    response.setHeader("Content-Security-Policy", policy());
    response.setHeader("Cache-Control", "no-cache");
    response.setHeader("ETag", tag);
    if (tag.equals(request.getHeader("If-None-Match"))) {
      response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
      return;
    }
    response.setContentType("text/html; charset=UTF-8");
    response.setContentLength(page.length);
    response.getOutputStream().write(page);
  }

  /** Scripts, styles and fonts of our own, words with the API and with the place of signing in. */
  private String policy() {
    return "default-src 'none'; script-src 'self'; style-src 'self'; font-src 'self'; "
        + "img-src 'self' data: blob:; connect-src 'self' "
        + settings.issuerOrigin()
        + "; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";
  }
}
