package org.sportello.platform.page;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jboss.logging.Logger;
import org.sportello.platform.files.ForbiddenFiles;

/** What the portal takes from the server's environment, so that no setting needs a new build. */
@ApplicationScoped
public class PortalSettings {
  private static final Logger LOG = Logger.getLogger(PortalSettings.class);
  private static final Pattern COLOR = Pattern.compile("#[0-9a-fA-F]{6}");

  private final Map<String, String> environment;

  public PortalSettings() {
    this(System.getenv());
  }

  PortalSettings(Map<String, String> environment) {
    this.environment = Map.copyOf(environment);
  }

  /** What every visitor may know. */
  public JsonObject published() {
    return Json.createObjectBuilder()
        .add("issuer", issuer())
        .add("clientId", of("SPORTELLO_OIDC_CLIENT_ID").orElse("sportello-web"))
        .add("name", firm())
        .add("logo", logoAddress())
        .add("color", color())
        .add("forbiddenFiles", Json.createArrayBuilder(ForbiddenFiles.of(environment).endings()))
        .build();
  }

  /** The firm's name, as its customers read it (001-03). */
  public String firm() {
    return of("SPORTELLO_FIRM_NAME").orElse("Sportello");
  }

  /** Where browsers find the firm's logo. */
  public String logoAddress() {
    return logo().isPresent() ? "/firm/logo" : "/assets/icon.svg";
  }

  /** Where people sign in: scheme, host and port. */
  public String issuerOrigin() {
    URI issuer = URI.create(issuer());
    return issuer.getScheme() + "://" + issuer.getAuthority();
  }

  /** The firm's own logo, where one is set. */
  public Optional<Path> logo() {
    return of("SPORTELLO_FIRM_LOGO").map(Path::of).filter(Files::isReadable);
  }

  private String issuer() {
    return of("SPORTELLO_OIDC_PROVIDER_URL").orElse("http://localhost:8180/realms/sportello");
  }

  private String color() {
    String color = of("SPORTELLO_FIRM_COLOR").orElse("");
    if (!color.isEmpty() && !COLOR.matcher(color).matches()) {
      LOG.warn("SPO-1620 SPORTELLO_FIRM_COLOR is no colour such as #0066cc: set it anew");
      return "";
    }
    return color;
  }

  private Optional<String> of(String name) {
    return Optional.ofNullable(environment.get(name)).filter(value -> !value.isBlank());
  }
}
