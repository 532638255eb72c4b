package org.sportello.platform.rest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.util.Optional;
import org.jboss.logging.Logger;

/** The one place where a failure becomes an HTTP answer. */
@Provider
@ApplicationScoped
public class ProblemMapper implements ExceptionMapper<Throwable> {
  private static final Logger LOG = Logger.getLogger(ProblemMapper.class);

  @Inject Refusals refusals;
  @Context HttpHeaders headers;
  @Context UriInfo uri;

  @Override
  public Response toResponse(Throwable failure) {
    Optional<Problem> known = refusals.of(failure);
    if (known.isEmpty() && failure instanceof WebApplicationException web) {
      return ofServer(web.getResponse());
    }
    return toResponse(known.orElseGet(() -> unexpected(failure)));
  }

  /** The answer that tells this problem to the present caller. */
  public Response toResponse(Problem problem) {
    Language language = Language.of(headers.getAcceptableLanguages());
    return problem.toResponse(language, uri.getRequestUri().getPath(), RequestIds.current());
  }

  private Response ofServer(Response answer) {
    if (answer.getStatus() < Response.Status.BAD_REQUEST.getStatusCode()) {
      return answer;
    }
    Response problem = toResponse(Problem.of(ProblemType.ofStatus(answer.getStatus()), null));
    Object allow = answer.getHeaders().getFirst(HttpHeaders.ALLOW);
    return allow == null
        ? problem
        : Response.fromResponse(problem).header(HttpHeaders.ALLOW, allow).build();
  }

  private static Problem unexpected(Throwable failure) {
    LOG.error(
        "SPO-1600 A request failed for a reason that is no refusal; the trace below names the"
            + " place, and the log line's request id is the caller's traceId.",
        failure);
    return Problem.of(ProblemType.INTERNAL_ERROR, null);
  }
}
