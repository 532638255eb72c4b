package org.sportello.platform.rest;

import jakarta.ws.rs.core.Link;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;

/** Answers that are one page of a list. */
public final class Lists {
  private Lists() {}

  /**
   * The page, with the address of the next one as a link (RFC 8288).
   *
   * @param next the cursor of the next page, or null on the last one
   */
  public static Response page(Object page, String next, UriInfo uri) {
    Response.ResponseBuilder answer = Response.ok(page);
    if (next != null) {
      answer.links(
          Link.fromUri(uri.getRequestUriBuilder().replaceQueryParam("cursor", next).build())
              .rel("next")
              .build());
    }
    return answer.build();
  }
}
