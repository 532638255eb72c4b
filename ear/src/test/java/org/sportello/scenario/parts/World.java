package org.sportello.scenario.parts;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Everything outside that a scenario may touch. */
public final class World {
  private final Addresses addresses;
  private final Http http = new Http();
  private final Tokens tokens;
  private final Post post;
  private final Database database;
  private final Stack stack;
  private final List<String> arguments;
  private final PromisedAnswers promised;

  public World(Addresses addresses, List<String> arguments) {
    this.addresses = addresses;
    this.tokens = new Tokens(http, addresses.tokens());
    this.post = new Post(addresses.smtp(), addresses.imap());
    this.database = new Database(addresses.database());
    this.stack = new Stack(addresses, http);
    this.arguments = List.copyOf(arguments);
    this.promised = new PromisedAnswers(() -> document(addresses.web() + "/openapi"));
  }

  /** The API as this login. */
  public Desk desk(String login) {
    return new Desk(http, promised, addresses.api(), login, tokens.of(login));
  }

  /** The API of a further server as this login; the first one is 1. */
  public Desk desk(String login, int node) {
    return new Desk(http, promised, addresses.api(node), login, tokens.of(login));
  }

  /** The API as the partner's program. */
  public Desk partnerProgram() {
    return new Desk(
        http, promised, addresses.api(), "sportello-partner", tokens.ofPartnerProgram());
  }

  /** The API without a token. */
  public Desk stranger() {
    return new Desk(http, promised, addresses.api(), "nobody", null);
  }

  /** Any page of the server, without a login. */
  public Answer page(String method, String address, String form) {
    Map<String, String> headers =
        form == null
            ? Map.of("Accept", "text/html")
            : Map.of("Accept", "text/html", "Content-Type", "application/x-www-form-urlencoded");
    return http.send(method, URI.create(address), headers, form);
  }

  /** A public document as JSON. */
  public Answer document(String address) {
    return http.send("GET", URI.create(address), Map.of("Accept", "application/json"), null);
  }

  /** Any address, with the token of this login; the body is JSON. */
  public Answer authorized(String login, String method, String address, String body) {
    Map<String, String> headers =
        Map.of(
            "Authorization",
            "Bearer " + tokens.of(login),
            "Content-Type",
            "application/json",
            "Idempotency-Key",
            newWord());
    return http.send(method, URI.create(address), headers, body);
  }

  /** A file of the API, as this login takes it. */
  public byte[] file(String login, String path, String type) {
    Map<String, String> headers =
        Map.of("Authorization", "Bearer " + tokens.of(login), "Accept", type);
    return http.file(URI.create(addresses.api() + path), headers);
  }

  /** Any address, read by the partner's program. */
  public Answer askedByProgram(String address) {
    Map<String, String> headers =
        Map.of(
            "Authorization", "Bearer " + tokens.ofPartnerProgram(), "Accept", "application/json");
    return http.send("GET", URI.create(address), headers, null);
  }

  public Post post() {
    return post;
  }

  public Database database() {
    return database;
  }

  /** Where people sign in, as its administrator. */
  public Keycloak keycloak() {
    return new Keycloak(http, URI.create("http://localhost:" + addresses.keycloak()));
  }

  public Stack stack() {
    return stack;
  }

  public Addresses addresses() {
    return addresses;
  }

  /** The clock of application and engine. */
  public DevClock clock() {
    return new DevClock(desk("admin"));
  }

  /** What was given on the command line after the scenario's name. */
  public List<String> arguments() {
    return arguments;
  }

  /**
   * A word that nobody has used before, so that a scenario can be run again on the same data. With
   * a digit in it a search takes it for no other: of letters alone, it would be taken for the most
   * similar words where it occurs nowhere.
   */
  public String newWord() {
    long moment = System.currentTimeMillis() * 1000 + System.nanoTime() / 1000 % 1000;
    return "zq" + Long.toString(moment, 36).toLowerCase(Locale.ROOT) + "0";
  }
}
