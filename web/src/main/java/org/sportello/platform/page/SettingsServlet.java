package org.sportello.platform.page;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;

/** Tells the portal where to sign in and whose it is: name, logo and colour of the firm. */
@WebServlet({"/settings.json", "/firm/logo"})
public class SettingsServlet extends HttpServlet {
  private static final long serialVersionUID = 1L;

  @Inject transient PortalSettings settings;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    response.setHeader("Cache-Control", "no-cache");
    if (request.getServletPath().equals("/firm/logo")) {
      logo(response);
      return;
    }
    response.setContentType("application/json");
    response
        .getOutputStream()
        .write(settings.published().toString().getBytes(StandardCharsets.UTF_8));
  }

  private void logo(HttpServletResponse response) throws IOException {
    Optional<Path> logo = settings.logo();
    if (logo.isEmpty()) {
      response.sendError(HttpServletResponse.SC_NOT_FOUND);
      return;
    }
    String name = logo.get().toString().toLowerCase(Locale.ROOT);
    response.setContentType(name.endsWith(".svg") ? "image/svg+xml" : "image/png");
    response.setHeader("Content-Security-Policy", "default-src 'none'; style-src 'unsafe-inline'");
    Files.copy(logo.get(), response.getOutputStream());
  }
}
