package org.sportello.mail.domain;

import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.sportello.ticket.domain.TicketNumber;

/**
 * How the desk recognises what it sent itself: its mailboxes and the form of its Message-IDs.
 *
 * @param addresses the desk's own addresses, lower-cased
 * @param domain the right-hand side of its Message-IDs
 */
public record OwnMail(Set<String> addresses, String domain) {

  /** The field that every mail of the desk carries; a mail that comes in with it is our own. */
  public static final String LOOP_HEADER = "X-Sportello-Ticket";

  private static final String PREFIX = "<sportello.";

  /** A Message-ID that nobody can guess. */
  public String newMessageId(TicketNumber ticket, UUID random) {
    return PREFIX + code(ticket) + "." + random + "@" + domain + ">";
  }

  /** The stable first element of the References of every mail about a ticket. */
  public String threadRoot(TicketNumber ticket) {
    return PREFIX + code(ticket) + "@" + domain + ">";
  }

  /** Whether a Message-ID has the form of ours. */
  public boolean isOwnMessageId(String messageId) {
    return messageId.startsWith(PREFIX)
        && messageId.toLowerCase(Locale.ROOT).endsWith("@" + domain + ">");
  }

  /** Whether the address is one of the desk's mailboxes. */
  public boolean isOwnAddress(String address) {
    return addresses.contains(address.toLowerCase(Locale.ROOT));
  }

  private static String code(TicketNumber ticket) {
    return ticket.toString().toLowerCase(Locale.ROOT);
  }
}
