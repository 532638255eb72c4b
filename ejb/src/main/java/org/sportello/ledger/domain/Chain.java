package org.sportello.ledger.domain;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A sequence of entries in which each carries the hash of the one before: one per ticket, and one
 * for each other thing whose history matters.
 *
 * @param id for example {@code ticket:SP-2026-000123}, {@code process:Triage}, {@code system}
 */
public record Chain(String id) {
  private static final Pattern FORM = Pattern.compile("[a-z][a-z-]*(:[\\x21-\\x7e]{1,200})?");
  private static final String TICKET = "ticket";
  private static final Chain SYSTEM = new Chain("system");

  public Chain {
    if (!FORM.matcher(id).matches()) {
      throw new IllegalArgumentException("Not a chain: " + id);
    }
  }

  /** The chain of the ticket with that reference. */
  public static Chain ticket(String reference) {
    return of(TICKET, reference);
  }

  /** The chain of another thing: kind in lower case, id of visible ASCII without personal data. */
  public static Chain of(String kind, String id) {
    return new Chain(kind + ":" + id);
  }

  /** The chain of what concerns the installation as a whole. */
  public static Chain system() {
    return SYSTEM;
  }

  /** The reference of the ticket whose chain this is, empty for any other chain. */
  public Optional<String> ticketReference() {
    return ticketReferenceOf(id);
  }

  /** The same for an id that may be of no valid form, as a damaged ledger has them. */
  public static Optional<String> ticketReferenceOf(String id) {
    return id.startsWith(TICKET + ":")
        ? Optional.of(id.substring(TICKET.length() + 1))
        : Optional.empty();
  }

  @Override
  public String toString() {
    return id;
  }
}
