package org.sportello.confirmation.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.net.URI;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.Base64;
import org.sportello.confirmation.domain.LinkExpired;
import org.sportello.confirmation.domain.LinkNotGenuine;
import org.sportello.confirmation.domain.LinkPurpose;
import org.sportello.confirmation.domain.LinkUsed;
import org.sportello.confirmation.domain.OneClickLink;
import org.sportello.ticket.domain.TicketNumber;

/**
 * Issues links and lets each be used once. Nothing is stored for a link until it is used: it
 * carries all that it says, signed.
 */
@ApplicationScoped
public class OneClickLinks {
  private static final int NONCE_BYTES = 16;

  private final SecureRandom random = new SecureRandom();
  private LinkSettings settings;
  private Clock clock;

  @PersistenceContext private EntityManager entities;

  protected OneClickLinks() {}

  @Inject
  public OneClickLinks(LinkSettings settings, Clock clock) {
    this.settings = settings;
    this.clock = clock;
  }

  /**
   * Issues a link.
   *
   * @param ticketReference the ticket that it is about
   * @param expiresAt until when it can be used
   * @return the whole address, to be put into a mail
   */
  public URI issue(String ticketReference, LinkPurpose purpose, Instant expiresAt) {
    byte[] nonce = new byte[NONCE_BYTES];
    random.nextBytes(nonce);
    OneClickLink link =
        new OneClickLink(
            TicketNumber.of(ticketReference),
            purpose,
            expiresAt,
            Base64.getUrlEncoder().withoutPadding().encodeToString(nonce));
    return URI.create(settings.baseUrl() + "/l/" + settings.tokens().sign(link));
  }

  /**
   * What a link says; changes nothing, however often it is opened.
   *
   * @throws LinkNotGenuine when it was not issued here
   * @throws LinkExpired when its time is over
   * @throws LinkUsed when it was used before
   */
  public OneClickLink verify(String token) {
    OneClickLink link = genuine(token);
    boolean used =
        !entities
            .createNativeQuery("select 1 from one_click_use where nonce = :nonce", Integer.class)
            .setParameter("nonce", link.nonce())
            .getResultList()
            .isEmpty();
    if (used) {
      throw new LinkUsed();
    }
    return link;
  }

  /**
   * Uses a link in the present transaction; of two who try at once, one succeeds.
   *
   * @throws LinkNotGenuine when it was not issued here
   * @throws LinkExpired when its time is over
   * @throws LinkUsed when it was used before
   */
  public OneClickLink use(String token) {
    OneClickLink link = genuine(token);
    int first =
        entities
            .createNativeQuery(
                "insert into one_click_use (nonce, ticket_id, purpose, used_at)"
                    + " values (:nonce, :ticket, :purpose, :now) on conflict do nothing")
            .setParameter("nonce", link.nonce())
            .setParameter("ticket", link.ticket().id())
            .setParameter("purpose", link.purpose().code())
            .setParameter("now", clock.instant())
            .executeUpdate();
    if (first == 0) {
      throw new LinkUsed();
    }
    return link;
  }

  /** The ticket of a link that was issued here, used or not, in time or not. */
  public OneClickLink genuineOrNot(String token) {
    return settings.tokens().read(token).orElseThrow(LinkNotGenuine::new);
  }

  private OneClickLink genuine(String token) {
    OneClickLink link = genuineOrNot(token);
    if (!clock.instant().isBefore(link.expiresAt())) {
      throw new LinkExpired();
    }
    return link;
  }
}
