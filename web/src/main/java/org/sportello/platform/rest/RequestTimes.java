package org.sportello.platform.rest;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.ext.Provider;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Method;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;

/**
 * Times every request at {@code /metrics}, by method, route and class of status. A route is written
 * as in the API document, {@code /tickets/{reference}}, so that no reference becomes a label.
 */
@Provider
@PreMatching
@ApplicationScoped
public class RequestTimes implements ContainerRequestFilter, ContainerResponseFilter {
  private static final String NAME = "sportello.http.requests";
  private static final String STARTED = RequestTimes.class.getName();
  private static final Set<String> METHODS =
      Set.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS");

  /** What is timed together. */
  private record Kind(String method, String route, String status) {}

  @Inject MeterRegistry registry;
  @Context ResourceInfo resource;

  private final Map<Kind, Timer> timers = new ConcurrentHashMap<>();
  private final Map<Method, String> routes = new ConcurrentHashMap<>();

  @Override
  public void filter(ContainerRequestContext request) {
    request.setProperty(STARTED, System.nanoTime());
  }

  @Override
  public void filter(ContainerRequestContext request, ContainerResponseContext response) {
    if (request.getProperty(STARTED) instanceof Long started) {
      Timer timer =
          timers.computeIfAbsent(
              new Kind(
                  METHODS.contains(request.getMethod()) ? request.getMethod() : "other",
                  route(),
                  response.getStatus() / 100 + "xx"),
              this::timer);
      timer.record(System.nanoTime() - started, TimeUnit.NANOSECONDS);
    }
  }

  private Timer timer(Kind kind) {
    return registry.timer(
        NAME, "method", kind.method(), "route", kind.route(), "status", kind.status());
  }

  private String route() {
    Method method = resource.getResourceMethod();
    return method == null ? "none" : routes.computeIfAbsent(method, this::route);
  }

  private String route(Method method) {
    String route = "/" + path(resource.getResourceClass()) + "/" + path(method);
    String tidy = route.replaceAll("/+", "/");
    return tidy.length() > 1 && tidy.endsWith("/") ? tidy.substring(0, tidy.length() - 1) : tidy;
  }

  private static String path(AnnotatedElement element) {
    Path path = element.getAnnotation(Path.class);
    return path == null ? "" : path.value();
  }

  @PreDestroy
  void unregister() {
    timers.values().forEach(registry::remove);
  }
}
