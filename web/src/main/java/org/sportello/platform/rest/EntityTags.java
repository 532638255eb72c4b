package org.sportello.platform.rest;

import jakarta.ws.rs.core.EntityTag;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.sportello.platform.failure.StaleState;

/** Strong entity tags: of a version where a resource counts its own, otherwise of the body. */
public final class EntityTags {
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

  /** The tag of a resource at this version. */
  public static EntityTag of(int version) {
    return new EntityTag("v" + version);
  }

  /**
   * The version that an {@code If-Match} insists on, or null when it does not matter.
   *
   * @throws StaleState when it names no version
   */
  public static Integer version(String ifMatch) {
    if (ifMatch == null || ifMatch.isBlank() || ifMatch.strip().equals("*")) {
      return null;
    }
    return List.of(ifMatch.split(",")).stream()
        .map(String::strip)
        .map(EntityTags::versionOf)
        .flatMap(Optional::stream)
        .reduce((first, second) -> second)
        .orElseThrow(() -> new StaleState("If-Match names no version that this resource has had."));
  }

  /**
   * The version that an {@code If-Match} insists on, or null for {@code *}.
   *
   * @throws ProblemException when there is no such header, so that nobody's change is lost unseen
   */
  public static Integer requiredVersion(String ifMatch) {
    Conditions.require(ifMatch);
    return version(ifMatch);
  }

  private static Optional<Integer> versionOf(String tag) {
    return tag.matches("\"v[0-9]{1,9}\"")
        ? Optional.of(Integer.valueOf(tag.substring(2, tag.length() - 1)))
        : Optional.empty();
  }
}
