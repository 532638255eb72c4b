package org.sportello.rehearsal.process;

import jakarta.enterprise.inject.Vetoed;
import org.sportello.ticket.process.TicketFacts;

/** Answers what diagrams and tables ask about the ticket of the case. */
@Vetoed
public class CaseFactsHelper extends TicketFacts {

  private final Pretended ticket;

  CaseFactsHelper(Pretended ticket) {
    this.ticket = ticket;
  }

  @Override
  public boolean requesterKnown(String reference) {
    return ticket.yes("requesterKnown");
  }

  @Override
  public String kind(String reference) {
    return ticket.text("kind");
  }

  @Override
  public String impact(String reference) {
    return ticket.text("impact");
  }

  @Override
  public String urgency(String reference) {
    return ticket.text("urgency");
  }

  @Override
  public String channel(String reference) {
    return ticket.text("channel");
  }

  @Override
  public String language(String reference) {
    return ticket.text("language");
  }

  @Override
  public String plan(String reference) {
    return ticket.text("plan");
  }

  @Override
  public String product(String reference) {
    return ticket.text("product");
  }

  @Override
  public String productVersion(String reference) {
    return null;
  }

  @Override
  public String topic(String reference) {
    return ticket.text("topic");
  }

  @Override
  public String area(String reference) {
    return ticket.text("area");
  }

  @Override
  public boolean channelCovered(String reference) {
    return ticket.yes("channelCovered");
  }

  @Override
  public boolean kindCovered(String reference) {
    return ticket.yes("kindCovered");
  }

  @Override
  public boolean sorted(String reference) {
    return ticket.sorted();
  }

  @Override
  public boolean inCharge(String reference) {
    return ticket.inCharge();
  }

  @Override
  public boolean levelExists(String reference, String direction) {
    return ticket.levelExists(direction);
  }
}
