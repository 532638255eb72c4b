package org.sportello.platform.rest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbBuilder;
import jakarta.json.bind.JsonbConfig;
import jakarta.ws.rs.ext.ContextResolver;
import jakarta.ws.rs.ext.Provider;

/**
 * How answers are written: names in camelCase, instants in RFC 3339, durations in ISO 8601, absent
 * values as {@code null}.
 */
@Provider
@ApplicationScoped
public class JsonbConfiguration implements ContextResolver<Jsonb> {
  private final Jsonb jsonb = JsonbBuilder.create(new JsonbConfig().withNullValues(true));

  @Override
  public Jsonb getContext(Class<?> type) {
    return jsonb;
  }

  /** The JSON text of an answer. */
  public String write(Object answer) {
    return jsonb.toJson(answer);
  }
}
