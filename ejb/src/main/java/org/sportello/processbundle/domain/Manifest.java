package org.sportello.processbundle.domain;

import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import org.sportello.ledger.domain.CanonicalJson;
import org.sportello.processbundle.domain.BundleFile.Approval;
import org.sportello.processbundle.domain.BundleFile.Person;

/**
 * What a bundle says of itself, and what its signature is of: the canonical JSON (RFC 8785) of its
 * members.
 *
 * @param madeAt when it was made
 * @param madeBy the address of the installation that made it
 * @param application the version of the application there
 * @param keyId the fingerprint of the key that signed it
 * @param files its files by their paths
 */
record Manifest(
    Instant madeAt, String madeBy, String application, String keyId, List<Listed> files) {

  /** What keeps a signature of something else from being taken for that of a bundle. */
  private static final String TYPE = "sportello-bundle";

  private static final int FORMAT = 1;

  private static final Pattern LINE = Pattern.compile("[^\\p{Cntrl}]{1,200}");

  /** A file without its content. */
  record Listed(
      String path,
      String kind,
      String key,
      String name,
      String sha256,
      Integer version,
      Approval approval) {

    BundleFile with(byte[] content) {
      return new BundleFile(path, kind, key, name, version, approval, content);
    }
  }

  static byte[] write(
      Instant madeAt, String madeBy, String application, String keyId, List<BundleFile> files) {
    return CanonicalJson.bytes(
        CanonicalJson.object()
            .add("type", TYPE)
            .add("format", FORMAT)
            .add("madeAt", madeAt.toString())
            .add("madeBy", madeBy)
            .add("application", application)
            .add("keyId", keyId)
            .add(
                "files",
                CanonicalJson.array(
                    files.stream()
                        .sorted(Comparator.comparing(BundleFile::path))
                        .map(BundleFile::facts)
                        .toList()))
            .build());
  }

  /**
   * Reads the members out of exactly the bytes that were signed.
   *
   * @throws IllegalArgumentException when they are not the canonical JSON of a bundle's members
   */
  static Manifest read(byte[] bytes) {
    try {
      JsonObject body = CanonicalJson.parse(new String(bytes, StandardCharsets.UTF_8));
      if (!Arrays.equals(CanonicalJson.bytes(body), bytes)
          || !body.getString("type").equals(TYPE)
          || body.getInt("format") != FORMAT) {
        throw new IllegalArgumentException("not the manifest of a bundle of format " + FORMAT);
      }
      return new Manifest(
          Instant.parse(body.getString("madeAt")),
          line(body.getString("madeBy")),
          line(body.getString("application")),
          body.getString("keyId"),
          body.getJsonArray("files").getValuesAs(file -> listed(file.asJsonObject())));
    } catch (JsonException | ClassCastException | NullPointerException | DateTimeException e) {
      throw new IllegalArgumentException("not the manifest of a bundle", e);
    }
  }

  private static String line(String text) {
    if (!LINE.matcher(text).matches()) {
      throw new IllegalArgumentException("not a line of text");
    }
    return text;
  }

  private static Listed listed(JsonObject file) {
    return new Listed(
        file.getString("path"),
        file.getString("kind"),
        file.getString("key"),
        file.getString("name"),
        file.getString("sha256"),
        file.containsKey("version") ? file.getInt("version") : null,
        file.containsKey("approval") ? approval(file.getJsonObject("approval")) : null);
  }

  private static Approval approval(JsonObject approval) {
    return new Approval(
        person(approval.getJsonObject("author")),
        person(approval.getJsonObject("approver")),
        Instant.parse(approval.getString("approvedAt")));
  }

  private static Person person(JsonObject person) {
    return new Person(person.getJsonNumber("id").longValueExact(), person.getString("name"));
  }
}
