package org.sportello.ticket.process;

import java.util.HashMap;
import java.util.Map;

/** Answers what a diagram asks about the ticket, as the test has said. */
public class FixedFacts extends TicketFacts {

  private final Map<String, Object> facts = new HashMap<>();

  FixedFacts() {
    usual();
  }

  /** A known requester's incident by mail, covered and not taken yet, on the first level. */
  final void usual() {
    facts.clear();
    facts.put("requesterKnown", true);
    facts.put("kind", "incident");
    facts.put("impact", "normal");
    facts.put("urgency", "normal");
    facts.put("channel", "mail");
    facts.put("language", "it");
    facts.put("plan", "professional");
    facts.put("channelCovered", true);
    facts.put("kindCovered", true);
    facts.put("sorted", false);
    facts.put("inCharge", false);
    facts.put("levelExists", true);
  }

  void put(String fact, Object value) {
    facts.put(fact, value);
  }

  @Override
  public boolean requesterKnown(String reference) {
    return yes("requesterKnown", reference);
  }

  @Override
  public String kind(String reference) {
    return text("kind", reference);
  }

  @Override
  public String impact(String reference) {
    return text("impact", reference);
  }

  @Override
  public String urgency(String reference) {
    return text("urgency", reference);
  }

  @Override
  public String channel(String reference) {
    return text("channel", reference);
  }

  @Override
  public String language(String reference) {
    return text("language", reference);
  }

  @Override
  public String plan(String reference) {
    return text("plan", reference);
  }

  @Override
  public String product(String reference) {
    return text("product", reference);
  }

  @Override
  public String topic(String reference) {
    return text("topic", reference);
  }

  @Override
  public String area(String reference) {
    return text("area", reference);
  }

  @Override
  public boolean channelCovered(String reference) {
    return yes("channelCovered", reference);
  }

  @Override
  public boolean kindCovered(String reference) {
    return yes("kindCovered", reference);
  }

  @Override
  public boolean sorted(String reference) {
    return yes("sorted", reference);
  }

  @Override
  public boolean inCharge(String reference) {
    return yes("inCharge", reference);
  }

  @Override
  public boolean levelExists(String reference, String direction) {
    return yes("levelExists", reference);
  }

  private boolean yes(String fact, String reference) {
    return (boolean) of(fact, reference);
  }

  private String text(String fact, String reference) {
    return (String) of(fact, reference);
  }

  private Object of(String fact, String reference) {
    if (!DiagramUnderTest.TICKET.equals(reference)) {
      throw new IllegalArgumentException("there is no ticket " + reference);
    }
    return facts.get(fact);
  }
}
