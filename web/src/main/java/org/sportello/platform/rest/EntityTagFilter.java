package org.sportello.platform.rest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import jakarta.ws.rs.ext.Provider;
import java.lang.annotation.Annotation;

/**
 * Gives every answer to a GET a strong entity tag and answers 304 where the caller has it already
 * (RFC 9110, section 13). A resource with a version of its own sets its tag itself.
 */
@Provider
@ApplicationScoped
public class EntityTagFilter implements ContainerResponseFilter {
  @Inject JsonbConfiguration json;

  @Override
  public void filter(ContainerRequestContext request, ContainerResponseContext response) {
    if (!request.getMethod().equals(HttpMethod.GET)
        || response.getStatus() != Response.Status.OK.getStatusCode()) {
      return;
    }
    Object entity = response.getEntity();
    if (response.getEntityTag() == null && entity != null && !(entity instanceof StreamingOutput)) {
      byte[] body = EntityTags.bytes(json, entity);
      MediaType type = response.getMediaType();
      response.setEntity(body, new Annotation[0], type);
      response.getHeaders().putSingle(HttpHeaders.ETAG, EntityTags.of(body));
    }
    if (response.getEntityTag() != null) {
      Response.ResponseBuilder unchanged =
          request.getRequest().evaluatePreconditions(response.getEntityTag());
      if (unchanged != null) {
        response.setStatus(unchanged.build().getStatus());
        response.setEntity(null);
      }
    }
  }
}
