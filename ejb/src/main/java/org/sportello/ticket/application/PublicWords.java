package org.sportello.ticket.application;

import java.util.List;

/**
 * Staff have written to the requester; told within the transaction, so that the words go out by
 * mail as well.
 *
 * @param reference the ticket's
 * @param occasion the mail's code: {@code public-reply} or {@code interim-update}
 * @param words as they were written
 * @param html sanitised HTML of the words, or null where they are plain text
 * @param files keys of the attachments that go with them
 */
public record PublicWords(
    String reference, String occasion, String words, String html, List<Long> files) {

  public PublicWords {
    files = List.copyOf(files);
  }
}
