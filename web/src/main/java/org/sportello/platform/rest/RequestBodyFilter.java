package org.sportello.platform.rest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.ext.Provider;
import java.io.ByteArrayInputStream;
import java.io.IOException;

/** Reads the body once, within its limit, so that its digest can stand for it. */
@Provider
@ApplicationScoped
public class RequestBodyFilter implements ContainerRequestFilter {
  @Inject CurrentRequest current;

  @Override
  public void filter(ContainerRequestContext request) throws IOException {
    MediaType type = request.getMediaType();
    if (!request.hasEntity()
        || type == null
        || MediaType.MULTIPART_FORM_DATA_TYPE.isCompatible(type)) {
      return;
    }
    int limit = BodyLimits.of(type);
    byte[] body = request.getEntityStream().readNBytes(limit + 1);
    if (body.length > limit) {
      throw ProblemException.of(
          ProblemType.TOO_LARGE, "The body may have at most " + limit + " bytes.");
    }
    current.body(body);
    request.setEntityStream(new ByteArrayInputStream(body));
  }
}
