package org.sportello.mail.infrastructure;

import com.ibm.icu.text.CharsetDetector;
import com.ibm.icu.text.CharsetMatch;
import jakarta.mail.internet.MimeUtility;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Locale;
import java.util.Optional;

/**
 * Turns bytes into text when the declared charset may be missing, unknown or a lie: what is valid
 * in the declared one is believed, then valid UTF-8, then ICU's guess.
 */
final class Charsets {

  private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

  private Charsets() {}

  static String decode(byte[] bytes, String declared) {
    Optional<Charset> charset = named(declared);
    if (charset.isPresent() && !(isAscii(charset.get()) && hasHighBytes(bytes))) {
      Optional<String> text = strictly(bytes, charset.get());
      if (text.isPresent()) {
        return text.get();
      }
    }
    return strictly(bytes, StandardCharsets.UTF_8)
        .orElseGet(() -> new String(bytes, guess(bytes, charset.orElse(WINDOWS_1252))));
  }

  /** The charset of that name, if Java has it; Latin-1 is read as Windows-1252, as browsers do. */
  static Optional<Charset> named(String name) {
    if (name == null || name.isBlank()) {
      return Optional.empty();
    }
    String clean = name.strip().replaceAll("[\"']", "");
    return byName(clean)
        .or(() -> byName(MimeUtility.javaCharset(clean.toLowerCase(Locale.ROOT))))
        .map(found -> found.equals(StandardCharsets.ISO_8859_1) ? WINDOWS_1252 : found);
  }

  private static Optional<Charset> byName(String name) {
    try {
      return Optional.of(Charset.forName(name));
    } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
      return Optional.empty();
    }
  }

  private static Optional<String> strictly(byte[] bytes, Charset charset) {
    try {
      return Optional.of(
          charset
              .newDecoder()
              .onMalformedInput(CodingErrorAction.REPORT)
              .onUnmappableCharacter(CodingErrorAction.REPORT)
              .decode(ByteBuffer.wrap(bytes))
              .toString());
    } catch (CharacterCodingException e) {
      return Optional.empty();
    }
  }

  private static Charset guess(byte[] bytes, Charset hint) {
    CharsetDetector detector = new CharsetDetector();
    detector.setDeclaredEncoding(hint.name());
    detector.setText(bytes);
    CharsetMatch match = detector.detect();
    boolean trusted = match != null && match.getConfidence() >= 20;
    return trusted ? named(match.getName()).orElse(WINDOWS_1252) : WINDOWS_1252;
  }

  private static boolean isAscii(Charset charset) {
    return charset.equals(StandardCharsets.US_ASCII);
  }

  static boolean hasHighBytes(byte[] bytes) {
    for (byte b : bytes) {
      if (b < 0) {
        return true;
      }
    }
    return false;
  }
}
