package org.sportello.scenario.parts;

import java.net.URI;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/**
 * Where the parts of a stack are, from the same environment variables as those of {@code
 * wildfly-config/stack}.
 */
public record Addresses(
    Path repository,
    int http,
    int management,
    int keycloak,
    int database,
    int smtp,
    int imap,
    Optional<String> issuer) {

  /** Between the ports of one server and those of the next (wildfly-config/stack). */
  private static final int NODE_DISTANCE = 10;

  /** The addresses that these variables name, or the standard ones. */
  public static Addresses of(Map<String, String> variables, Path repository) {
    return new Addresses(
        repository,
        port(variables, "SPORTELLO_HTTP_PORT", 8080),
        port(variables, "SPORTELLO_MANAGEMENT_PORT", 9990),
        port(variables, "SPORTELLO_KEYCLOAK_PORT", 8180),
        port(variables, "SPORTELLO_DB_PORT", 54329),
        port(variables, "SPORTELLO_SMTP_PORT", 3025),
        port(variables, "SPORTELLO_IMAP_PORT", 3143),
        Optional.ofNullable(variables.get("SPORTELLO_OIDC_PROVIDER_URL")));
  }

  private static int port(Map<String, String> variables, String name, int otherwise) {
    String value = variables.get(name);
    return value == null || value.isBlank() ? otherwise : Integer.parseInt(value);
  }

  /** The server's first address. */
  public URI web() {
    return URI.create("http://localhost:" + http);
  }

  /** The base of the REST API. */
  public URI api() {
    return web().resolve("/api/v1");
  }

  /** The base of the REST API of a further server; the first one is 1. */
  public URI api(int node) {
    return URI.create("http://localhost:" + (http + NODE_DISTANCE * (node - 1)) + "/api/v1");
  }

  /** Where tokens are issued. */
  public URI tokens() {
    String realm = issuer.orElse("http://localhost:" + keycloak + "/realms/sportello");
    return URI.create(realm + "/protocol/openid-connect/token");
  }
}
