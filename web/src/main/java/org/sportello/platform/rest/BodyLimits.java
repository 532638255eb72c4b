package org.sportello.platform.rest;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.core.MediaType;
import java.util.Locale;

/** How large a request may be. */
final class BodyLimits {
  /** A file of 25 MiB and what a multipart form adds. */
  static final long WHOLE = 30L << 20;

  static final int JSON = 1 << 20;
  static final int XML = 4 << 20;

  /** A bundle of everything that process owners write. */
  static final int ZIP = 8 << 20;

  /** What the sender of a longer body is told. */
  static final String TEXT =
      "The body may have at most "
          + WHOLE
          + " bytes, a file in it at most "
          + (25L << 20)
          + ", JSON at most "
          + JSON
          + ".";

  /** The forms of our own pages; the server reads them into memory, so they say their length. */
  private static final int FORM = 64 << 10;

  private BodyLimits() {}

  /** How long a body of that type may be that is read as a whole. */
  static int of(MediaType type) {
    String subtype = type.getSubtype();
    return subtype.contains("xml") ? XML : subtype.equals("zip") ? ZIP : JSON;
  }

  /** Whether a request announces more than is taken. */
  static boolean isExceeded(HttpServletRequest request) {
    long length = request.getContentLengthLong();
    String type = request.getContentType();
    boolean isForm =
        type != null && type.toLowerCase(Locale.ROOT).startsWith("application/x-www-form");
    return isForm ? length < 0 || length > FORM : length > WHOLE;
  }
}
