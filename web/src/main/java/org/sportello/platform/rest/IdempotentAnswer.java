package org.sportello.platform.rest;

import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;

/** The answer to a command in the form in which it can be given a second time. */
record IdempotentAnswer(
    String fingerprint,
    int status,
    String location,
    String entityTag,
    String mediaType,
    String body) {

  static IdempotentAnswer of(Response response, String fingerprint, JsonbConfiguration json) {
    Object entity = response.getEntity();
    URI location = response.getLocation();
    EntityTag tag = response.getEntityTag();
    return new IdempotentAnswer(
        fingerprint,
        response.getStatus(),
        location == null ? null : location.toString(),
        tag == null ? null : tag.getValue(),
        entity == null ? null : mediaTypeOf(response),
        entity == null || entity instanceof String ? (String) entity : json.write(entity));
  }

  Response toResponse() {
    Response.ResponseBuilder answer = Response.status(status);
    if (location != null) {
      answer.location(URI.create(location));
    }
    if (entityTag != null) {
      answer.tag(entityTag);
    }
    if (body != null) {
      answer.type(mediaType).entity(body);
    }
    return answer.build();
  }

  private static String mediaTypeOf(Response response) {
    MediaType type = response.getMediaType();
    return type == null ? MediaType.APPLICATION_JSON : type.toString();
  }
}
