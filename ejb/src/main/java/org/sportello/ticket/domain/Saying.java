package org.sportello.ticket.domain;

import org.sportello.requester.domain.Person;

/**
 * What a message says and how it came.
 *
 * @param author the person, or null for the system
 * @param automatic whether no person wrote it
 * @param format how the body is written
 * @param body as it was written; plain text or Markdown, which reads as plain text
 * @param html sanitised HTML, or null
 * @param incomingMailId the mail it came by, or null
 */
public record Saying(
    Person author,
    AuthorType authorType,
    Visibility visibility,
    Channel channel,
    boolean automatic,
    MessageFormat format,
    String body,
    String html,
    Long incomingMailId) {

  /** What is written without any marks. */
  public Saying(
      Person author,
      AuthorType authorType,
      Visibility visibility,
      Channel channel,
      boolean automatic,
      String body,
      String html,
      Long incomingMailId) {
    this(
        author,
        authorType,
        visibility,
        channel,
        automatic,
        MessageFormat.PLAIN,
        body,
        html,
        incomingMailId);
  }

  /** What the desk itself notes for staff. */
  public static Saying note(String body) {
    return new Saying(
        null, AuthorType.SYSTEM, Visibility.INTERNAL, Channel.EMAIL, true, body, null, null);
  }
}
