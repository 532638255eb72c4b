package org.sportello.platform.rest;

import java.util.UUID;
import java.util.regex.Pattern;
import org.jboss.logging.MDC;
import org.sportello.platform.acting.Acting;

/** The id that follows one request through HTTP, engine jobs, mail and log. */
public final class RequestIds {
  /** The header that carries it, in and out. */
  public static final String HEADER = "X-Request-Id";

  private static final Pattern ACCEPTABLE = Pattern.compile("[A-Za-z0-9._-]{1,64}");

  private RequestIds() {}

  /** The caller's id when it is harmless, otherwise a new one. */
  static String chosen(String offered) {
    return offered != null && ACCEPTABLE.matcher(offered).matches()
        ? offered
        : UUID.randomUUID().toString();
  }

  /** The id of the request that this thread serves, or null outside of one. */
  public static String current() {
    Object id = MDC.get(Acting.REQUEST_ID_IN_LOG);
    return id == null ? null : id.toString();
  }
}
