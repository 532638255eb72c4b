package org.sportello.mail.infrastructure;

import jakarta.mail.MessagingException;
import jakarta.mail.Part;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeUtility;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;
import java.util.Set;

/** A part's decoded bytes, as far as they can be decoded, up to a limit. */
final class PartBytes {

  private static final Set<String> KNOWN =
      Set.of(
          "base64",
          "quoted-printable",
          "uuencode",
          "x-uuencode",
          "x-uue",
          "7bit",
          "8bit",
          "binary");

  private PartBytes() {}

  /**
   * Decodes a part.
   *
   * @param most in bytes; a longer content gives one byte more than that
   */
  static byte[] of(Part part, int most) throws IOException, MessagingException {
    String encoding = encoding(part);
    try (InputStream in = MimeUtility.decode(raw(part), encoding)) {
      return in.readNBytes(most + 1);
    } catch (IOException | MessagingException e) {
      return leniently(part, encoding, most);
    }
  }

  private static byte[] leniently(Part part, String encoding, int most)
      throws IOException, MessagingException {
    try (InputStream in = raw(part)) {
      byte[] bytes = in.readNBytes(most * 2 + 1);
      return encoding.equals("base64") ? base64(bytes) : bytes;
    }
  }

  private static byte[] base64(byte[] bytes) {
    String alphabet =
        new String(bytes, StandardCharsets.ISO_8859_1).replaceAll("[^A-Za-z0-9+/]", "");
    int whole = alphabet.length() - (alphabet.length() % 4 == 1 ? 1 : 0);
    return Base64.getDecoder().decode(alphabet.substring(0, whole));
  }

  private static InputStream raw(Part part) throws MessagingException {
    return part instanceof MimeMessage message
        ? message.getRawInputStream()
        : ((MimeBodyPart) part).getRawInputStream();
  }

  private static String encoding(Part part) throws MessagingException {
    String[] values = part.getHeader("Content-Transfer-Encoding");
    String value = values == null || values.length == 0 ? "" : values[0];
    String word = value.strip().toLowerCase(Locale.ROOT).replaceAll("[;\\s\"].*$", "");
    return KNOWN.contains(word) ? word : "8bit";
  }
}
