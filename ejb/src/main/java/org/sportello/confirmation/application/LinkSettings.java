package org.sportello.confirmation.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.security.SecureRandom;
import java.util.Base64;
import org.jboss.logging.Logger;
import org.sportello.confirmation.domain.LinkTokens;
import org.sportello.platform.profile.Profile;

/** Where links lead and what signs them, from the environment. */
@ApplicationScoped
public class LinkSettings {
  private static final Logger LOG = Logger.getLogger(LinkSettings.class);
  private static final int SECRET_BYTES = 32;

  private LinkTokens tokens;
  private String baseUrl;

  protected LinkSettings() {}

  @Inject
  public LinkSettings(Profile profile) {
    baseUrl = System.getenv().getOrDefault("SPORTELLO_PUBLIC_URL", "http://localhost:8080");
    String secret = System.getenv("SPORTELLO_LINK_SECRET");
    if (secret == null && profile.isLocal()) {
      LOG.warn(
          "SPO-1601 SPORTELLO_LINK_SECRET is not set: links in mails hold until the next start"
              + " and on this node alone. Set it to at least 32 random characters.");
      byte[] random = new byte[SECRET_BYTES];
      new SecureRandom().nextBytes(random);
      secret = Base64.getEncoder().encodeToString(random);
    }
    if (secret == null) {
      throw new IllegalStateException(
          "SPO-1602 SPORTELLO_LINK_SECRET is not set: set it to at least 32 random characters.");
    }
    tokens = new LinkTokens(secret);
  }

  LinkTokens tokens() {
    return tokens;
  }

  /** Where a ticket is shown to whoever may see it. */
  public String ticketUrl(String reference) {
    return baseUrl() + "/tickets/" + reference;
  }

  /** The address under which requesters reach this installation, without a slash at its end. */
  public String baseUrl() {
    return baseUrl.endsWith("/") ? baseUrl.substring(0, baseUrl.length() - 1) : baseUrl;
  }
}
