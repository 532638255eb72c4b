package org.sportello.ticket.process;

/** A plan that sets no period: the one that the diagram shows holds. */
public class ShownPeriods extends PlanPeriods {

  @Override
  public String of(String reference, String name, String fallback) {
    if (!DiagramUnderTest.TICKET.equals(reference)) {
      throw new IllegalArgumentException("there is no ticket " + reference);
    }
    return fallback;
  }
}
