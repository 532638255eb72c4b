package org.sportello.ticket.domain;

import org.sportello.requester.domain.Person;

/**
 * What a message says and how it came.
 *
 * @param author the person, or null for the system
 * @param automatic whether no person wrote it
 * @param body plain text
 * @param html sanitised HTML, or null
 * @param incomingMailId the mail it came by, or null
 */
public record Saying(
    Person author,
    AuthorType authorType,
    Visibility visibility,
    Channel channel,
    boolean automatic,
    String body,
    String html,
    Long incomingMailId) {

  /** What the desk itself notes for staff. */
  public static Saying note(String body) {
    return new Saying(
        null, AuthorType.SYSTEM, Visibility.INTERNAL, Channel.EMAIL, true, body, null, null);
  }
}
