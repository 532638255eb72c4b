package org.sportello.processbundle.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sportello.ledger.domain.SigningKey;
import org.sportello.platform.failure.InvalidInput;
import org.sportello.processbundle.domain.BundleFile.Approval;
import org.sportello.processbundle.domain.BundleFile.Person;

class BundleArchiveTest {

  private static final SigningKey KEY = SigningKey.generate();
  private static final Instant AT = Instant.parse("2026-11-23T04:00:00Z");
  private static final String INTAKE = "processes/Intake.bpmn";
  private static final Approval APPROVAL =
      new Approval(new Person(1, "Anna"), new Person(2, "Bruno"), AT);

  private static BundleFile file(String path, String key, String content) {
    return new BundleFile(path, "bpmn", key, "Name of " + key, 3, APPROVAL, bytes(content));
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static byte[] bundle() {
    return bundle(
        file("processes/mail.solved.xml", "mail.solved", "<mail/>"),
        file(INTAKE, "Intake", "<definitions/>"));
  }

  private static byte[] bundle(BundleFile... files) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    new BundleWriter(AT, "https://trial.example", "1.0.0", List.of(files), KEY).writeTo(out);
    return out.toByteArray();
  }

  /** The same archive with other entries. */
  private static byte[] changed(Consumer<Map<String, byte[]>> change) {
    Map<String, byte[]> entries = entries(bundle());
    change.accept(entries);
    return zip(entries);
  }

  private static Map<String, byte[]> entries(byte[] archive) {
    Map<String, byte[]> entries = new LinkedHashMap<>();
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(archive))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        entries.put(entry.getName(), zip.readAllBytes());
      }
      return entries;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static byte[] zip(Map<String, byte[]> entries) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
        zip.putNextEntry(new ZipEntry(entry.getKey()));
        zip.write(entry.getValue());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  private static void assertRefused(byte[] archive, String why) {
    assertThatThrownBy(() -> BundleArchive.read(archive))
        .isInstanceOf(InvalidInput.class)
        .hasMessageContaining(why);
  }

  @Test
  void shouldReadWhatWasWritten() {
    BundleArchive read = BundleArchive.read(bundle());
    assertThat(read.signer()).isEqualTo(KEY.publicKey().id());
    assertThat(read.madeAt()).isEqualTo(AT);
    assertThat(read.madeBy()).isEqualTo("https://trial.example");
    assertThat(read.files()).extracting(BundleFile::key).containsExactly("Intake", "mail.solved");
    BundleFile first = read.files().get(0);
    assertThat(first.content()).isEqualTo(bytes("<definitions/>"));
    assertThat(first.version()).isEqualTo(3);
    assertThat(first.approval()).isEqualTo(APPROVAL);
    assertThat(entries(bundle()).keySet())
        .containsExactly(
            "manifest.json", "manifest.sig", "public-key.pem", INTAKE, "processes/mail.solved.xml");
    assertThat(bundle()).isEqualTo(bundle());
  }

  @ParameterizedTest
  @ValueSource(strings = {"manifest.json", "manifest.sig", "public-key.pem", INTAKE})
  void shouldRefuseAFlippedBitInEveryByte(String name) {
    int bits = entries(bundle()).get(name).length * Byte.SIZE;
    for (int bit = 0; bit < bits; bit += Byte.SIZE + 1) {
      int at = bit;
      byte[] archive = changed(entries -> entries.get(name)[at / 8] ^= (byte) (1 << (at % 8)));
      assertThatThrownBy(() -> BundleArchive.read(archive))
          .as("bit %d of %s", at, name)
          .isInstanceOf(InvalidInput.class);
    }
  }

  @Test
  void shouldRefuseAManifestThatAnotherKeyHasSigned() {
    SigningKey other = SigningKey.generate();
    assertRefused(
        changed(
            entries ->
                entries.put("manifest.sig", bytes(other.sign(entries.get("manifest.json"))))),
        "The signature is not that of the manifest");
    assertRefused(
        changed(
            entries -> {
              entries.put("manifest.sig", bytes(other.sign(entries.get("manifest.json"))));
              entries.put("public-key.pem", bytes(other.publicKey().pem()));
            }),
        "names another key");
  }

  @Test
  void shouldRefuseWhatTheManifestDoesNotSay() {
    assertRefused(changed(entries -> entries.remove(INTAKE)), "lacks: " + INTAKE);
    assertRefused(
        changed(entries -> entries.put("processes/More.bpmn", bytes("x"))),
        "does not list: processes/More.bpmn");
    assertRefused(changed(entries -> entries.remove("manifest.json")), "lacks manifest.json");
    assertRefused(changed(entries -> entries.remove("manifest.sig")), "lacks manifest.sig");
    assertRefused(
        changed(entries -> entries.put("manifest.json", bytes("{}"))), "The signature is not");
    assertRefused(changed(signedAs("{}")), "not the canonical manifest");
    assertRefused(changed(signedAs("[1]")), "not the canonical manifest");
    assertRefused(changed(signedAs("{\"type\": \"sportello-bundle\"}")), "not the canonical");
  }

  private static Consumer<Map<String, byte[]>> signedAs(String manifest) {
    return entries -> {
      entries.put("manifest.json", bytes(manifest));
      entries.put("manifest.sig", bytes(KEY.sign(bytes(manifest))));
    };
  }

  @Test
  void shouldRefuseAManifestThatListsOneKeyTwiceOrNothing() {
    assertRefused(
        bundle(file(INTAKE, "Intake", "a"), file("processes/Other.bpmn", "Intake", "b")), "twice");
    assertRefused(bundle(new BundleFile[0]), "lists no file");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "../../etc/passwd",
        "/etc/passwd",
        "processes/../x.bpmn",
        "processes\\x.bpmn",
        "C:\\x",
        "processes/",
        "processes/a/b.bpmn",
        "processes/.hidden",
        "processes/x\u0000.bpmn",
        "PROCESSES/x.bpmn",
        ""
      })
  void shouldRefuseNamesThatLeadElsewhere(String name) {
    assertRefused(changed(entries -> entries.put(name, bytes("x"))), "a name that none has");
  }

  @Test
  void shouldRefuseTwoEntriesOfOneName() {
    byte[] archive = changed(entries -> entries.put("processes/Intakf.bpmn", bytes("x")));
    byte[] from = bytes("processes/Intakf.bpmn");
    for (int at = 0; at <= archive.length - from.length; at++) {
      if (java.util.Arrays.equals(archive, at, at + from.length, from, 0, from.length)) {
        archive[at + "processes/Intak".length()] = 'e';
      }
    }
    assertRefused(archive, "two entries of one name: " + INTAKE);
  }

  @Test
  void shouldRefuseWhatUnpacksToTooMuch() {
    assertRefused(
        changed(entries -> entries.put("processes/Big.bpmn", new byte[(2 << 20) + 1])),
        "longer than 2097152 bytes");
    assertRefused(
        changed(entries -> entries.put("processes/Bomb.bpmn", new byte[2 << 20])),
        "unpacks to more");
    assertRefused(
        changed(
            entries -> {
              for (int i = 0; i < 2_000; i++) {
                entries.put("processes/F" + i, new byte[0]);
              }
            }),
        "more than 2000 entries");
  }

  @Test
  void shouldRefuseWhatIsNoArchive() {
    assertRefused(new byte[0], "lacks manifest.json");
    assertRefused(bytes("PK is not enough"), "lacks manifest.json");
    byte[] cut = java.util.Arrays.copyOf(bundle(), 400);
    assertRefused(cut, "can't be read");
  }
}
