package org.sportello.platform.rest;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/** The headers of every answer; pages may load what this server serves and nothing else. */
final class SecurityHeaders {
  private static final String API = "default-src 'none'; frame-ancestors 'none'";
  private static final String PAGES =
      "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self' data:; "
          + "connect-src 'self'; font-src 'self'; form-action 'self'; base-uri 'none'; "
          + "frame-ancestors 'none'";

  /** The viewer of the API document computes styles of its own. */
  private static final String API_DOCS =
      PAGES.replace("style-src 'self'", "style-src 'self' 'unsafe-inline'");

  private SecurityHeaders() {}

  static void set(HttpServletRequest request, HttpServletResponse response) {
    String path = request.getRequestURI();
    boolean api = path.startsWith("/api/v1");
    boolean documents = path.startsWith("/api/docs");
    response.setHeader("Content-Security-Policy", api ? API : documents ? API_DOCS : PAGES);
    response.setHeader("X-Content-Type-Options", "nosniff");
    response.setHeader("X-Frame-Options", "DENY");
    response.setHeader("Referrer-Policy", "no-referrer");
    response.setHeader("Permissions-Policy", "camera=(), geolocation=(), microphone=()");
    response.setHeader("Cross-Origin-Resource-Policy", "same-origin");
    if (request.isSecure()) {
      response.setHeader("Strict-Transport-Security", "max-age=31536000; includeSubDomains");
    }
    if (api) {
      response.setHeader("Cache-Control", "private, no-cache");
      response.addHeader("Vary", "Authorization, Accept, Accept-Language");
    }
  }
}
