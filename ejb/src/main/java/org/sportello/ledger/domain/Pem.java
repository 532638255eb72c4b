package org.sportello.ledger.domain;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Text form of keys (RFC 7468). */
final class Pem {
  private static final int LINE = 64;

  private Pem() {}

  static byte[] read(String pem, String label) {
    Matcher block =
        Pattern.compile(
                "-----BEGIN " + label + "-----([A-Za-z0-9+/=\\s]+)-----END " + label + "-----")
            .matcher(pem);
    if (!block.find()) {
      throw new IllegalArgumentException("The PEM text has no block " + label);
    }
    return Base64.getMimeDecoder().decode(block.group(1));
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
