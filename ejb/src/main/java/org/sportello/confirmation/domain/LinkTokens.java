package org.sportello.confirmation.domain;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.sportello.platform.code.Coded;
import org.sportello.ticket.domain.TicketNumber;

/** Writes and reads the signed part of a link: HMAC-SHA-256 over everything that it says. */
public final class LinkTokens {
  private static final String ALGORITHM = "HmacSHA256";
  private static final String VERSION = "1";
  private static final int PARTS = 5;

  private final SecretKeySpec key;

  /**
   * Signs with this secret.
   *
   * @throws IllegalArgumentException when it is shorter than 32 characters
   */
  public LinkTokens(String secret) {
    if (secret.length() < 32) {
      throw new IllegalArgumentException("the secret of links needs at least 32 characters");
    }
    key = new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), ALGORITHM);
  }

  /** The token that stands for this link. */
  public String sign(OneClickLink link) {
    String text =
        String.join(
            "|",
            VERSION,
            link.ticket().toString(),
            link.purpose().code(),
            Long.toString(link.expiresAt().getEpochSecond()),
            link.nonce());
    byte[] payload = text.getBytes(StandardCharsets.UTF_8);
    return encode(payload) + "." + encode(mac(payload));
  }

  /** What a token says, or nothing when it was not signed here. */
  public Optional<OneClickLink> read(String token) {
    int dot = token.indexOf('.');
    if (dot < 0) {
      return Optional.empty();
    }
    try {
      byte[] payload = Base64.getUrlDecoder().decode(token.substring(0, dot));
      byte[] signature = Base64.getUrlDecoder().decode(token.substring(dot + 1));
      return MessageDigest.isEqual(signature, mac(payload))
          ? Optional.of(link(new String(payload, StandardCharsets.UTF_8)))
          : Optional.empty();
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private static OneClickLink link(String text) {
    String[] parts = text.split("\\|", -1);
    if (parts.length != PARTS || !parts[0].equals(VERSION)) {
      throw new IllegalArgumentException("not a link of this version");
    }
    return new OneClickLink(
        TicketNumber.of(parts[1]),
        Coded.of(LinkPurpose.class, parts[2]),
        Instant.ofEpochSecond(Long.parseLong(parts[3])),
        parts[4]);
  }

  private byte[] mac(byte[] payload) {
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(key);
      return mac.doFinal(payload);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String encode(byte[] bytes) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }
}
