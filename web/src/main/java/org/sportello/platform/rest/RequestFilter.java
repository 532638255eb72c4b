package org.sportello.platform.rest;

import jakarta.inject.Inject;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.sportello.platform.acting.Acting;

/** Gives every request its id and every answer the headers that keep browsers out of trouble. */
@WebFilter(
    urlPatterns = "/*",
    asyncSupported = true,
    dispatcherTypes = {DispatcherType.REQUEST, DispatcherType.ERROR})
public class RequestFilter extends HttpFilter {
  private static final long serialVersionUID = 1L;

  @Inject transient Acting acting;

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    String id = RequestIds.chosen(request.getHeader(RequestIds.HEADER));
    response.setHeader(RequestIds.HEADER, id);
    SecurityHeaders.set(request, response);
    try {
      acting.request(
          id,
          () -> {
            if (request.getDispatcherType() == DispatcherType.REQUEST
                && BodyLimits.isExceeded(request)) {
              Problem.of(ProblemType.TOO_LARGE, BodyLimits.TEXT)
                  .write(request, response, request.getRequestURI());
            } else {
              chain.doFilter(new LimitedBody(request, BodyLimits.WHOLE), response);
            }
            return null;
          });
    } catch (IOException | ServletException | RuntimeException e) {
      throw e;
    } catch (Exception e) {
      throw new ServletException(e);
    }
  }
}
