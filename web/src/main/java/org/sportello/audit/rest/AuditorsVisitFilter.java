package org.sportello.audit.rest;

import jakarta.inject.Inject;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.PathSegment;
import jakarta.ws.rs.ext.Provider;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.sportello.audit.application.RecordingVisits;
import org.sportello.audit.application.Visit;
import org.sportello.platform.security.Caller;
import org.sportello.platform.security.Callers;
import org.sportello.platform.security.Role;
import org.sportello.ticket.domain.TicketNumber;

/**
 * Has it remembered what an auditor reads by the API, also what the browser had kept and only asks
 * after. What cannot be remembered is not answered.
 */
@Provider
public class AuditorsVisitFilter implements ContainerResponseFilter {
  /** What is about the auditor, and what remembers its readers by itself. */
  private static final Set<String> ASIDE =
      Set.of("me", "events", "drafts", "views", "saved-replies", "dev", "exports");

  private static final Set<String> THEMSELVES =
      Set.of(
          "story",
          "evidence",
          "original",
          "presence",
          "data",
          "erasure",
          "questions",
          "csv",
          "event-logs",
          "export");

  @Inject Callers callers;
  @Inject RecordingVisits visits;

  @Override
  public void filter(ContainerRequestContext request, ContainerResponseContext response) {
    List<String> path =
        request.getUriInfo().getPathSegments().stream()
            .map(PathSegment::getPath)
            .filter(part -> !part.isEmpty())
            .toList();
    // Streams of events are begun by a thread that knows nobody: their path is asked about first.
    if (request.getMethod().equals(HttpMethod.GET)
        && response.getStatus() < 400
        && isRecorded(path)
        && request.getSecurityContext().isUserInRole(Role.AUDITOR.code())) {
      Caller caller = callers.current();
      visits.visited(caller, visit(caller, path));
    }
  }

  private static boolean isRecorded(List<String> path) {
    return !path.isEmpty()
        && !ASIDE.contains(path.get(0))
        && path.stream().skip(1).noneMatch(THEMSELVES::contains);
  }

  private static Visit visit(Caller caller, List<String> path) {
    boolean isOne = path.size() > 1;
    if (isOne && TicketNumber.parse(path.get(1)).isPresent()) {
      return path.size() > 3 && path.get(2).equals("attachments")
          ? Visit.ofFile(path.get(1), path.get(3))
          : Visit.ofTicket(path.get(1));
    }
    if (isOne && path.get(0).equals("people")) {
      return Visit.ofPerson(path.get(1));
    }
    return Visit.ofPage(caller, path.stream().collect(Collectors.joining("/", "/", "")));
  }
}
