package org.sportello.benchmark.floor;

/** Answers what the diagrams ask of a ticket, without looking anything up. */
public final class KnownTicket {

  public boolean requesterKnown(String reference) {
    return !reference.isEmpty();
  }

  public String kind(String reference) {
    return "incident";
  }

  public String impact(String reference) {
    return "normal";
  }

  public String urgency(String reference) {
    return "normal";
  }

  public String channel(String reference) {
    return "api";
  }

  public String language(String reference) {
    return "it";
  }

  public String plan(String reference) {
    return "professional";
  }

  public String product(String reference) {
    return null;
  }

  public String topic(String reference) {
    return null;
  }

  public String area(String reference) {
    return "direct";
  }

  public boolean channelCovered(String reference) {
    return true;
  }

  public boolean kindCovered(String reference) {
    return true;
  }

  public boolean sorted(String reference) {
    return false;
  }

  public boolean inCharge(String reference) {
    return false;
  }
}
