package org.sportello.benchmark.copies;

import java.util.Locale;

/**
 * One ticket to be made.
 *
 * @param id the ticket's key, hexadecimal in the engine's ids
 * @param template which is copied
 * @param firstMessage key of its first message; the others follow
 */
record Copy(
    long id, String reference, Template template, long firstMessage, String subject, String body) {

  /** What stands in the engine's ids of this copy where the template's have their node. */
  String node() {
    return String.format(Locale.ROOT, "c%011x", id);
  }
}
