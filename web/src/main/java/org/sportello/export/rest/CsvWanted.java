package org.sportello.export.rest;

import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.ext.Provider;
import java.util.List;

/**
 * Has a list that is asked for as CSV made as JSON, which {@link ListsAsCsv} then writes as CSV.
 * What writes CSV by itself is left alone.
 */
@Provider
@PreMatching
public class CsvWanted implements ContainerRequestFilter {
  /** Set on a request for a list as CSV. */
  static final String MARK = CsvWanted.class.getName();

  private static final MediaType CSV = MediaType.valueOf(Csv.TYPE);

  @Override
  public void filter(ContainerRequestContext request) {
    List<MediaType> wanted = request.getAcceptableMediaTypes();
    if (request.getMethod().equals(HttpMethod.GET)
        && !wanted.isEmpty()
        && isCsv(wanted.get(0))
        && !writesItself(request.getUriInfo().getPath())) {
      request.setProperty(MARK, true);
      request.getHeaders().putSingle(HttpHeaders.ACCEPT, MediaType.APPLICATION_JSON);
    }
  }

  private static boolean isCsv(MediaType type) {
    return !type.isWildcardType() && !type.isWildcardSubtype() && type.isCompatible(CSV);
  }

  private static boolean writesItself(String path) {
    return path.matches("/?exports/.*") || path.endsWith("/csv");
  }
}
