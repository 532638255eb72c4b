package org.sportello.platform.rest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.ByteArrayInputStream;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import org.sportello.platform.clock.SportelloClock;

/**
 * How long a token still holds. It has been verified by the server; this only reads its end, by the
 * machine's clock, which a trial installation may be ahead of.
 */
@ApplicationScoped
public class TokenLife {
  private static final Duration LONGEST = Duration.ofMinutes(15);
  private static final String BEARER = "Bearer ";

  @Inject SportelloClock ahead;
  @Inject Clock clock;

  /** What is left of the token in this header, never more than a quarter of an hour. */
  public Duration of(String authorization) {
    Instant now = clock.instant().minus(ahead.offset());
    Duration left = Duration.between(now, end(authorization, now.plus(LONGEST)));
    return left.compareTo(LONGEST) > 0 ? LONGEST : left;
  }

  private static Instant end(String authorization, Instant otherwise) {
    String[] parts =
        authorization == null || !authorization.startsWith(BEARER)
            ? new String[0]
            : authorization.substring(BEARER.length()).strip().split("\\.", -1);
    if (parts.length != 3) {
      return otherwise;
    }
    try (JsonReader reader =
        Json.createReader(new ByteArrayInputStream(Base64.getUrlDecoder().decode(parts[1])))) {
      JsonObject claims = reader.readObject();
      return claims.containsKey("exp")
          ? Instant.ofEpochSecond(claims.getJsonNumber("exp").longValue())
          : otherwise;
    } catch (IllegalArgumentException | JsonException | ClassCastException e) {
      return otherwise;
    }
  }
}
