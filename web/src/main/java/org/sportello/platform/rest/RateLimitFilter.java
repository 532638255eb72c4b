package org.sportello.platform.rest;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.ext.Provider;
import java.security.Principal;

/** Refuses (429) a program that asks too often, before anything is done for it. */
@Provider
@ApplicationScoped
@Priority(Priorities.AUTHORIZATION)
public class RateLimitFilter implements ContainerRequestFilter, ContainerResponseFilter {
  private static final String STATE = RateLimit.class.getName();

  @Inject RateLimits limits;

  @Override
  public void filter(ContainerRequestContext request) {
    Principal caller = request.getSecurityContext().getUserPrincipal();
    if (caller == null || !RateLimits.isCounted(caller.getName())) {
      return;
    }
    RateLimit limit = limits.take(caller.getName());
    request.setProperty(STATE, limit);
    if (!limit.isWithin()) {
      throw ProblemException.of(
          ProblemType.TOO_MANY_REQUESTS,
          "This login may make " + limit.quota() + " requests a minute.");
    }
  }

  @Override
  public void filter(ContainerRequestContext request, ContainerResponseContext response) {
    if (request.getProperty(STATE) instanceof RateLimit limit) {
      limit.tell((name, value) -> response.getHeaders().putSingle(name, value));
    }
  }
}
