package org.sportello.processbundle.domain;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.sportello.ledger.domain.Hash;

/**
 * One file of a bundle.
 *
 * @param path its name in the archive; the first folder says which part of the bundle it belongs to
 * @param kind what it is, such as {@code bpmn}, {@code dmn} or {@code mail}
 * @param key by which it is known, and no other file of the bundle
 * @param name what people call it
 * @param version the version that it had where the bundle was made, or null where it had none
 * @param approval who agreed on it there, or null where it came with the application
 * @param content the file
 */
@SuppressWarnings("ArrayRecordComponent") // handed on, never compared
public record BundleFile(
    String path,
    String kind,
    String key,
    String name,
    Integer version,
    Approval approval,
    byte[] content) {

  /**
   * Who agreed on a file, as the installation that made the bundle says.
   *
   * @param author who proposed it
   * @param approver who approved it
   * @param approvedAt when
   */
  @Schema(name = "BundleApproval")
  public record Approval(Person author, Person approver, Instant approvedAt) {

    Map<String, Object> facts() {
      return Map.of(
          "author",
          author.facts(),
          "approver",
          approver.facts(),
          "approvedAt",
          approvedAt.toString());
    }
  }

  /** A member of the staff of the installation that made the bundle. */
  @Schema(name = "BundlePerson")
  public record Person(long id, String name) {

    Map<String, Object> facts() {
      return Map.of("id", id, "name", name);
    }
  }

  /** The SHA-256 of the content, in hexadecimal. */
  public String sha256() {
    return Hash.of(content).hex();
  }

  /** The first folder of a file's name in the archive. */
  public String folder() {
    return path.substring(0, path.indexOf('/'));
  }

  /** What the manifest says of the file. */
  Map<String, Object> facts() {
    Map<String, Object> facts = new HashMap<>();
    facts.put("path", path);
    facts.put("kind", kind);
    facts.put("key", key);
    facts.put("name", name);
    facts.put("sha256", sha256());
    if (version != null) {
      facts.put("version", version.longValue());
    }
    if (approval != null) {
      facts.put("approval", approval.facts());
    }
    return facts;
  }
}
