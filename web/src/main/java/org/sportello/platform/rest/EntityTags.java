package org.sportello.platform.rest;

import jakarta.ws.rs.core.EntityTag;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;

/** Makes strong entity tags of bodies. */
final class EntityTags {
  private static final int TAG_BYTES = 16;

  private EntityTags() {}

  static byte[] bytes(JsonbConfiguration json, Object entity) {
    if (entity instanceof byte[] ready) {
      return ready;
    }
    String text = entity instanceof String ready ? ready : json.write(entity);
    return text.getBytes(StandardCharsets.UTF_8);
  }

  static EntityTag of(byte[] body) {
    return new EntityTag(HexFormat.of().formatHex(Digests.sha256(body), 0, TAG_BYTES));
  }

  static EntityTag of(JsonbConfiguration json, Object entity) {
    return of(bytes(json, entity));
  }
}
