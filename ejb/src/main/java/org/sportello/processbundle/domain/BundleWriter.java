package org.sportello.processbundle.domain;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.sportello.ledger.domain.SigningKey;

/**
 * Writes a bundle: the manifest first, its signature and the key of that, then the files in the
 * order of their names.
 */
public final class BundleWriter {

  /** A ZIP says when its files were changed; what counts stands in the manifest. */
  private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 1, 1, 0, 0);

  private final List<BundleFile> files;
  private final byte[] manifest;
  private final SigningKey key;

  /**
   * Prepares a bundle.
   *
   * @param madeBy the address of this installation
   * @param application the version of the application
   */
  public BundleWriter(
      Instant madeAt, String madeBy, String application, List<BundleFile> files, SigningKey key) {
    this.files = files.stream().sorted(Comparator.comparing(BundleFile::path)).toList();
    this.manifest = Manifest.write(madeAt, madeBy, application, key.publicKey().id(), this.files);
    this.key = key;
  }

  /** Writes it and leaves the stream open. */
  public void writeTo(OutputStream out) {
    try {
      ZipOutputStream zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
      add(zip, BundleArchive.MANIFEST, manifest);
      add(zip, BundleArchive.SIGNATURE, ascii(key.sign(manifest)));
      add(zip, BundleArchive.PUBLIC_KEY, ascii(key.publicKey().pem()));
      for (BundleFile file : files) {
        add(zip, file.path(), file.content());
      }
      zip.finish();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void add(ZipOutputStream zip, String name, byte[] content) throws IOException {
    ZipEntry entry = new ZipEntry(name);
    entry.setTimeLocal(NO_TIME);
    zip.putNextEntry(entry);
    zip.write(content);
    zip.closeEntry();
  }

  private static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }
}
