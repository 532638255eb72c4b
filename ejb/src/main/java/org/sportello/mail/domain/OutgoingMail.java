package org.sportello.mail.domain;

import java.util.List;
import java.util.Optional;
import org.sportello.ticket.domain.TicketNumber;

/**
 * A mail of ours, complete: the same words and the same Message-ID however often it is tried.
 *
 * @param personId the person it goes to, where known
 * @param inReplyTo the mail that it answers
 * @param references the conversation so far, oldest first, separated by blanks
 * @param automatic whether no person wrote its words (RFC 3834)
 * @param files what goes with it, in this order
 */
public record OutgoingMail(
    TicketNumber ticket,
    String template,
    Optional<Long> personId,
    MailAddress recipient,
    String language,
    String subject,
    String text,
    String html,
    String messageId,
    Optional<String> inReplyTo,
    String references,
    boolean automatic,
    List<MailFile> files) {

  public OutgoingMail {
    files = List.copyOf(files);
  }
}
