package org.sportello.processbundle.domain;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.sportello.ledger.domain.CheckpointKey;
import org.sportello.ledger.domain.Hash;
import org.sportello.platform.failure.InvalidInput;
import org.sportello.processbundle.domain.Manifest.Listed;

/**
 * A bundle that is whole: every file is what its manifest says, there is none beside, and the
 * manifest is signed by the key that lies with it. Whether that key counts here is another
 * question.
 *
 * @param signer the fingerprint of the key
 * @param madeAt when it was made
 * @param madeBy the address of the installation that made it
 * @param application the version of the application there
 * @param files by their paths
 */
public record BundleArchive(
    String signer, Instant madeAt, String madeBy, String application, List<BundleFile> files) {

  static final String MANIFEST = "manifest.json";
  static final String SIGNATURE = "manifest.sig";
  static final String PUBLIC_KEY = "public-key.pem";

  private static final Set<String> OWN = Set.of(MANIFEST, SIGNATURE, PUBLIC_KEY);

  /**
   * Reads and verifies one.
   *
   * @throws InvalidInput when it is no bundle, or was changed since it was signed; says why
   */
  public static BundleArchive read(byte[] archive) {
    Map<String, byte[]> entries = ArchiveEntries.of(archive);
    byte[] signed = required(entries, MANIFEST);
    CheckpointKey key = key(required(entries, PUBLIC_KEY));
    if (!isSigned(key, signed, text(required(entries, SIGNATURE)))) {
      throw wrong("", "The signature is not that of the manifest: one of them was changed.");
    }
    Manifest manifest = manifest(signed);
    if (!manifest.keyId().equals(key.id())) {
      throw wrong("", "The manifest names another key than the one that lies with it.");
    }
    return new BundleArchive(
        key.id(),
        manifest.madeAt(),
        manifest.madeBy(),
        manifest.application(),
        files(manifest, entries));
  }

  private static List<BundleFile> files(Manifest manifest, Map<String, byte[]> entries) {
    Set<String> unlisted = new TreeSet<>(entries.keySet());
    unlisted.removeAll(OWN);
    if (manifest.files().isEmpty()) {
      throw wrong("", "The bundle is empty: its manifest lists no file.");
    }
    Set<String> keys = new HashSet<>();
    List<BundleFile> files = new ArrayList<>();
    for (Listed listed : manifest.files()) {
      String path = listed.path();
      boolean isNew = unlisted.remove(path);
      if (!isNew) {
        throw wrong("", "The manifest lists a file that the archive lacks: " + path);
      }
      if (!path.contains("/") || !keys.add(listed.key())) {
        throw wrong("", "The manifest lists a file twice, or outside of every part: " + path);
      }
      BundleFile file = listed.with(entries.get(path));
      if (!Hash.of(file.content()).hex().equals(listed.sha256())) {
        throw wrong("", "The file is not the one that was signed: " + path);
      }
      files.add(file);
    }
    if (!unlisted.isEmpty()) {
      throw wrong(
          "",
          "The archive has a file that the manifest does not list: " + unlisted.iterator().next());
    }
    return List.copyOf(files);
  }

  private static byte[] required(Map<String, byte[]> entries, String name) {
    byte[] content = entries.get(name);
    if (content == null) {
      throw wrong("", "The archive is no bundle: it lacks " + name + ".");
    }
    return content;
  }

  /** The key, written in the one way in which we write it. */
  private static CheckpointKey key(byte[] pem) {
    String text = text(pem);
    try {
      CheckpointKey key = CheckpointKey.ofPem(text);
      if (key.pem().equals(text)) {
        return key;
      }
    } catch (IllegalArgumentException notOne) {
      throw wrong("", "public-key.pem holds no Ed25519 key.");
    }
    throw wrong("", "public-key.pem was changed.");
  }

  /** Base64 may be written in more than one way; here it counts in one alone. */
  private static boolean isSigned(CheckpointKey key, byte[] signed, String signature) {
    try {
      String again = Base64.getEncoder().encodeToString(Base64.getDecoder().decode(signature));
      return again.equals(signature) && key.signed(signed, signature);
    } catch (IllegalArgumentException notBase64) {
      return false;
    }
  }

  private static Manifest manifest(byte[] signed) {
    try {
      return Manifest.read(signed);
    } catch (IllegalArgumentException notOne) {
      throw wrong("", "manifest.json is not the canonical manifest of a bundle of format 1.");
    }
  }

  private static String text(byte[] bytes) {
    return new String(bytes, StandardCharsets.ISO_8859_1);
  }

  /** What is wrong with the archive, which is the whole body of the request. */
  static InvalidInput wrong(String pointer, String what) {
    return new InvalidInput(pointer, what);
  }
}
