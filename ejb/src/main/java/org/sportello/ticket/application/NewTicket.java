package org.sportello.ticket.application;

import org.sportello.ticket.domain.Channel;
import org.sportello.ticket.domain.Impact;
import org.sportello.ticket.domain.TicketKind;
import org.sportello.ticket.domain.Urgency;

/**
 * What somebody asks to be opened as a ticket; null where nothing is said.
 *
 * @param requester on whose behalf, or null for oneself
 * @param custom the opener's own fields as a JSON object, or null
 */
public record NewTicket(
    String subject,
    String description,
    Channel channel,
    TicketKind kind,
    Impact impact,
    Urgency urgency,
    String product,
    String productVersion,
    RequesterReference requester,
    String custom) {

  /**
   * Points at a person by one of the things they are known by.
   *
   * @param phone a telephone number in any usual spelling, for staff
   * @param name what to call somebody whose address nobody knows yet
   */
  public record RequesterReference(
      Long id, String username, String email, String phone, String name) {}
}
