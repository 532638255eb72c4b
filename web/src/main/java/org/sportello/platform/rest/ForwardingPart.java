package org.sportello.platform.rest;

import jakarta.ws.rs.core.EntityPart;
import jakarta.ws.rs.core.GenericType;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/** A part that says what another one says. */
class ForwardingPart implements EntityPart {
  private final EntityPart part;

  ForwardingPart(EntityPart part) {
    this.part = part;
  }

  @Override
  public String getName() {
    return part.getName();
  }

  @Override
  public Optional<String> getFileName() {
    return part.getFileName();
  }

  @Override
  public InputStream getContent() {
    return part.getContent();
  }

  @Override
  public <T> T getContent(Class<T> type) throws IOException {
    return part.getContent(type);
  }

  @Override
  public <T> T getContent(GenericType<T> type) throws IOException {
    return part.getContent(type);
  }

  @Override
  public MultivaluedMap<String, String> getHeaders() {
    return part.getHeaders();
  }

  @Override
  public MediaType getMediaType() {
    return part.getMediaType();
  }
}
