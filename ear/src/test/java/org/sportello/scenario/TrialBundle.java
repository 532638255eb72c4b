package org.sportello.scenario;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.Signature;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/**
 * A bundle as another installation would make it, by a key of its own, with nothing of the product;
 * and damaged ones.
 */
final class TrialBundle {
  private static final String MAIL = "mail.closed-ex-officio";
  private static final String CLOSING = "processes/AutoClose.bpmn";

  private final byte[] exported;
  private final KeyPair key;

  TrialBundle(byte[] exported) {
    this.exported = exported;
    try {
      this.key = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
    } catch (GeneralSecurityException failure) {
      throw new IllegalStateException(failure);
    }
  }

  /** SHA-256 of the key. */
  String fingerprint() {
    return sha256(key.getPublic().getEncoded());
  }

  /** With a mail of its own, and the diagram of closing that sends it. */
  byte[] with(String mail) {
    Map<String, byte[]> entries = entries(exported);
    String words =
        text(entries, path(MAIL))
            .replace("key=\"" + MAIL, "key=\"mail." + mail)
            .replace("Gentile", "Arrivederci");
    entries.put(path("mail." + mail), words.getBytes(UTF_8));
    send(entries, mail);
    return signed(entries);
  }

  /** With a diagram that sends a mail which nobody has written, beside a mail that is right. */
  byte[] bad(String mail) {
    Map<String, byte[]> entries = entries(exported);
    String words = text(entries, path(MAIL)).replace("Gentile", "Buongiorno");
    entries.put(path(MAIL), words.getBytes(UTF_8));
    send(entries, mail);
    return signed(entries);
  }

  private static void send(Map<String, byte[]> entries, String mail) {
    String diagram = text(entries, CLOSING).replace(">closed-ex-officio<", ">" + mail + "<");
    entries.put(CLOSING, diagram.getBytes(UTF_8));
  }

  private static String path(String mail) {
    return "processes/" + mail + ".xml";
  }

  private static String text(Map<String, byte[]> entries, String name) {
    return new String(entries.get(name), UTF_8);
  }

  /** Its manifest says what is there now; members stay in the order of their names (RFC 8785). */
  private byte[] signed(Map<String, byte[]> entries) {
    JsonObject old = parsed(text(entries, "manifest.json"));
    Map<String, JsonObject> listed = new LinkedHashMap<>();
    for (JsonObject file : old.getJsonArray("files").getValuesAs(JsonObject.class)) {
      listed.put(file.getString("path"), file);
    }
    JsonArrayBuilder files = Json.createArrayBuilder();
    entries.keySet().stream()
        .filter(name -> name.contains("/"))
        .forEach(
            name ->
                files.add(
                    Json.createObjectBuilder(listed.getOrDefault(name, added(name)))
                        .add("sha256", sha256(entries.get(name)))));
    String manifest =
        Json.createObjectBuilder(old)
            .add("files", files)
            .add("keyId", fingerprint())
            .add("madeBy", "https://trial.example.org")
            .build()
            .toString();
    entries.put("manifest.json", manifest.getBytes(UTF_8));
    entries.put("manifest.sig", signature(manifest).getBytes(UTF_8));
    Base64.Encoder lines = Base64.getMimeEncoder(64, new byte[] {'\n'});
    String pem =
        "-----BEGIN PUBLIC KEY-----\n"
            + lines.encodeToString(key.getPublic().getEncoded())
            + "\n-----END PUBLIC KEY-----\n";
    entries.put("public-key.pem", pem.getBytes(UTF_8));
    return zip(entries);
  }

  private static JsonObject parsed(String json) {
    try (JsonReader reader = Json.createReader(new StringReader(json))) {
      return reader.readObject();
    }
  }

  private static JsonObject added(String path) {
    String mail = path.replaceFirst("processes/", "").replaceFirst("[.]xml$", "");
    return Json.createObjectBuilder()
        .add("key", mail)
        .add("kind", "mail")
        .add("name", "Farewell")
        .add("path", path)
        .add("sha256", "")
        .add("version", 1)
        .build();
  }

  private String signature(String manifest) {
    try {
      Signature signature = Signature.getInstance("Ed25519");
      signature.initSign(key.getPrivate());
      signature.update(manifest.getBytes(UTF_8));
      return Base64.getEncoder().encodeToString(signature.sign());
    } catch (GeneralSecurityException failure) {
      throw new IllegalStateException(failure);
    }
  }

  private static String sha256(byte[] content) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
    } catch (GeneralSecurityException failure) {
      throw new IllegalStateException(failure);
    }
  }

  /** The same archive with one bit of one entry turned over. */
  static byte[] flipped(byte[] archive, String name) {
    Map<String, byte[]> entries = entries(archive);
    byte[] content = entries.get(name);
    content[content.length / 2] ^= 1;
    return zip(entries);
  }

  private static byte[] zip(Map<String, byte[]> entries) {
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
