package org.sportello.mail.domain;

import java.time.Instant;
import java.util.Optional;

/**
 * A mail that came in, without its bytes. It is received, and then exactly once decided: processed
 * on a ticket, set aside because no person wrote it, or quarantined because it can't be read.
 *
 * @param mailbox the address that it came to
 * @param ticketId the ticket that it belongs to, once processed
 * @param reason why it was set aside or quarantined
 */
public record IncomingMail(
    long id,
    String mailbox,
    IncomingState state,
    Optional<Long> ticketId,
    Optional<String> reason,
    Instant receivedAt) {

  /** Whether it has been decided what becomes of it. */
  public boolean isDecided() {
    return state != IncomingState.RECEIVED;
  }
}
