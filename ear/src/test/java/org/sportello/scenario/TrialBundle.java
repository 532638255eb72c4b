package org.sportello.scenario;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.sportello.ledger.domain.SigningKey;
import org.sportello.processbundle.domain.BundleArchive;
import org.sportello.processbundle.domain.BundleFile;
import org.sportello.processbundle.domain.BundleWriter;

/** A bundle as another installation would make it, by a key of its own; and damaged ones. */
final class TrialBundle {
  private static final String MAIL = "mail.closed-ex-officio";

  private final List<BundleFile> files;
  private final SigningKey key = SigningKey.generate();

  TrialBundle(byte[] exported) {
    this.files = BundleArchive.read(exported).files();
  }

  /** SHA-256 of the key. */
  String fingerprint() {
    return key.publicKey().id();
  }

  /** With a mail of its own, and the diagram of closing that sends it. */
  byte[] with(String mail) {
    List<BundleFile> changed = new ArrayList<>(files);
    BundleFile old = file(MAIL);
    String text =
        text(old).replace("key=\"" + MAIL, "key=\"mail." + mail).replace("Gentile", "Arrivederci");
    changed.add(
        new BundleFile(
            "processes/mail." + mail + ".xml",
            "mail",
            "mail." + mail,
            "Farewell",
            1,
            null,
            text.getBytes(StandardCharsets.UTF_8)));
    changed.replaceAll(file -> sending(file, mail));
    return signed(changed);
  }

  /** With a diagram that sends a mail which nobody has written, beside a mail that is right. */
  byte[] bad(String mail) {
    List<BundleFile> changed = new ArrayList<>(files);
    changed.replaceAll(file -> sending(file, mail));
    changed.replaceAll(file -> with(file, MAIL, text -> text.replace("Gentile", "Buongiorno")));
    return signed(changed);
  }

  private static BundleFile sending(BundleFile file, String mail) {
    return with(
        file, "AutoClose", text -> text.replace(">closed-ex-officio<", ">" + mail + "<"));
  }

  private static BundleFile with(BundleFile file, String key, UnaryOperator<String> change) {
    return file.key().equals(key)
        ? new BundleFile(
            file.path(),
            file.kind(),
            key,
            file.name(),
            file.version(),
            file.approval(),
            change.apply(text(file)).getBytes(StandardCharsets.UTF_8))
        : file;
  }

  private BundleFile file(String wanted) {
    return files.stream().filter(file -> file.key().equals(wanted)).findFirst().orElseThrow();
  }

  private static String text(BundleFile file) {
    return new String(file.content(), StandardCharsets.UTF_8);
  }

  private byte[] signed(List<BundleFile> all) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    new BundleWriter(Instant.now(), "https://trial.example.org", "1.0.0", all, key).writeTo(out);
    return out.toByteArray();
  }

  /** The same archive with one bit of one entry turned over. */
  static byte[] flipped(byte[] archive, String name) {
    Map<String, byte[]> entries = entries(archive);
    byte[] content = entries.get(name);
    content[content.length / 2] ^= 1;
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
        zip.putNextEntry(new ZipEntry(entry.getKey()));
        zip.write(entry.getValue());
      }
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
    return out.toByteArray();
  }

  private static Map<String, byte[]> entries(byte[] archive) {
    Map<String, byte[]> entries = new LinkedHashMap<>();
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(archive))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        entries.put(entry.getName(), zip.readAllBytes());
      }
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
    return entries;
  }
}
