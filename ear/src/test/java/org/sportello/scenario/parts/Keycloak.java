package org.sportello.scenario.parts;

import java.net.URI;
import java.util.Map;

/** Keycloak, as its administrator. */
public final class Keycloak {
  private final Http http;
  private final URI base;

  Keycloak(Http http, URI base) {
    this.http = http;
    this.base = base;
  }

  /** Ends all sessions of a person, as an administrator does when somebody leaves. */
  public void endSessions(String login) {
    String users = base + "/admin/realms/sportello/users";
    String id =
        call("GET", users + "?exact=true&username=" + login)
            .expect(200)
            .structure()
            .asJsonArray()
            .getJsonObject(0)
            .getString("id");
    call("POST", users + "/" + id + "/logout").expect(204);
  }

  private Answer call(String method, String address) {
    return http.send(
        method, URI.create(address), Map.of("Authorization", "Bearer " + token()), null);
  }

  private String token() {
    String form = "grant_type=password&client_id=admin-cli&username=admin&password=admin";
    return http.send(
            "POST",
            URI.create(base + "/realms/master/protocol/openid-connect/token"),
            Map.of("Content-Type", "application/x-www-form-urlencoded"),
            form)
        .expect(200)
        .json()
        .getString("access_token");
  }
}
