package org.sportello.audit.application;

import org.sportello.ledger.domain.Chain;
import org.sportello.platform.security.Caller;

/**
 * What somebody has looked at.
 *
 * @param chain the chain on which that is remembered
 * @param kind the kind of its entry
 * @param ticket the ticket's reference, or null
 * @param what what of it, or null
 */
public record Visit(Chain chain, String kind, String ticket, String what) {

  /** A ticket, whatever of it. */
  public static Visit ofTicket(String reference) {
    return new Visit(Readings.chain(reference), "ticket.read", reference, null);
  }

  /** A file of a ticket. */
  public static Visit ofFile(String reference, String attachment) {
    return new Visit(Readings.chain(reference), "attachment.read", reference, attachment);
  }

  /** What is kept about a person. */
  public static Visit ofPerson(String person) {
    return new Visit(Chain.of("person", person), "person.read", null, null);
  }

  /** Anything else, on a chain of whoever looks. */
  public static Visit ofPage(Caller caller, String address) {
    return new Visit(
        Chain.of("reading", "person-" + caller.personId()), "page.read", null, address);
  }
}
