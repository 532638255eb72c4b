package org.sportello.processbundle.domain;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.sportello.platform.failure.InvalidInput;

/** Unpacks an archive into memory, whatever it was made to do to whoever unpacks it. */
final class ArchiveEntries {

  /** So many entries are read. */
  static final int MOST = 2_000;

  /** A file has at most so many bytes, as one that is proposed. */
  static final int MOST_BYTES = 2 << 20;

  /** All of them have at most so many. */
  static final int MOST_UNPACKED = 32 << 20;

  /** Text gets shorter to a tenth; what gets shorter to less than a hundredth was made for it. */
  static final int MOST_RATIO = 100;

  /** Below this, nobody is hurt by any ratio. */
  private static final int UNSUSPICIOUS = 1 << 20;

  private static final Pattern NAME =
      Pattern.compile("([a-z][a-z-]*/)?[\\p{L}\\p{N}_][\\p{L}\\p{N}._-]{0,199}");

  private final Map<String, byte[]> entries = new LinkedHashMap<>();
  private final byte[] archive;
  private long unpacked;

  private ArchiveEntries(byte[] archive) {
    this.archive = archive;
  }

  /**
   * The contents by their names, in the archive's order.
   *
   * @throws InvalidInput when it is no archive, or one that is not unpacked here; says why
   */
  static Map<String, byte[]> of(byte[] archive) {
    ArchiveEntries unpacking = new ArchiveEntries(archive);
    try (ZipInputStream zip =
        new ZipInputStream(new ByteArrayInputStream(archive), StandardCharsets.UTF_8)) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        unpacking.take(entry.getName(), zip);
      }
    } catch (IOException | IllegalArgumentException e) {
      throw BundleArchive.wrong("", "The archive can't be read: it is damaged, or no ZIP.");
    }
    return unpacking.entries;
  }

  private void take(String name, ZipInputStream zip) throws IOException {
    if (entries.size() == MOST) {
      throw BundleArchive.wrong("", "The archive has more than " + MOST + " entries.");
    }
    if (!NAME.matcher(name).matches()) {
      throw BundleArchive.wrong("", "The archive has an entry with a name that none has: " + name);
    }
    if (entries.containsKey(name)) {
      throw BundleArchive.wrong("", "The archive has two entries of one name: " + name);
    }
    byte[] content = zip.readNBytes(MOST_BYTES + 1);
    unpacked += content.length;
    if (content.length > MOST_BYTES) {
      throw BundleArchive.wrong(
          "", "An entry is longer than " + MOST_BYTES + " bytes once it is unpacked: " + name);
    }
    if (unpacked > MOST_UNPACKED || isBomb()) {
      throw BundleArchive.wrong("", "The archive unpacks to more than a bundle can be.");
    }
    entries.put(name, content);
  }

  private boolean isBomb() {
    return unpacked > UNSUSPICIOUS && unpacked > (long) archive.length * MOST_RATIO;
  }
}
