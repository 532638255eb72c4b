package org.sportello.ledger.domain;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Text form of keys (RFC 7468). */
final class Pem {
  private static final int LINE = 64;

  private Pem() {}

  /**
   * The first block of that label; where there is none, an {@link IllegalArgumentException} says
   * so.
   */
  static byte[] read(String pem, String label) {
    return readAll(pem, label).stream()
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("The PEM text has no block " + label));
  }

  /** All blocks of that label. */
  static List<byte[]> readAll(String pem, String label) {
    Matcher block =
        Pattern.compile(
                "-----BEGIN " + label + "-----([A-Za-z0-9+/=\\s]+)-----END " + label + "-----")
            .matcher(pem);
    return block.results().map(found -> Base64.getMimeDecoder().decode(found.group(1))).toList();
  }

  static String write(String label, byte[] content) {
    Base64.Encoder lines = Base64.getMimeEncoder(LINE, "\n".getBytes(StandardCharsets.US_ASCII));
    return "-----BEGIN "
        + label
        + "-----\n"
        + lines.encodeToString(content)
        + "\n-----END "
        + label
        + "-----\n";
  }
}
