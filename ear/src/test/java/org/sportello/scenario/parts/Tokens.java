package org.sportello.scenario.parts;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URI;
import java.net.URLEncoder;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Tokens of the realm, fetched once a login. */
public final class Tokens {
  private static final long LIFE = 10L * 60 * 1_000_000_000;

  private final Http http;
  private final URI address;
  private final Map<String, Token> known = new ConcurrentHashMap<>();

  private record Token(String value, long fetchedAt) {}

  public Tokens(Http http, URI address) {
    this.http = http;
    this.address = address;
  }

  /** The token of a person, whose password is the name in the local realm. */
  public String of(String login) {
    return known
        .compute(
            login,
            (name, token) ->
                token != null && System.nanoTime() - token.fetchedAt() < LIFE
                    ? token
                    : fetch(
                        "grant_type=password&client_id=sportello-web&username="
                            + URLEncoder.encode(login, UTF_8)
                            + "&password="
                            + URLEncoder.encode(login, UTF_8)))
        .value();
  }

  /** The token of the partner's program. */
  public String ofPartnerProgram() {
    return fetch(
            "grant_type=client_credentials&client_id=sportello-partner"
                + "&client_secret=partner-secret")
        .value();
  }

  private Token fetch(String form) {
    Answer answer =
        http.send(
            "POST", address, Map.of("Content-Type", "application/x-www-form-urlencoded"), form);
    return new Token(answer.expect(200).json().getString("access_token"), System.nanoTime());
  }
}
