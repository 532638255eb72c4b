package org.sportello.sla.domain;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** The events of all tickets. */
public interface SlaEvents {

  void add(SlaEvent event);

  /** One ticket's events, oldest first. */
  List<SlaEvent> of(long ticketId);

  /** Several tickets' events, each oldest first, in one query; a ticket without any is missing. */
  Map<Long, List<SlaEvent>> of(Collection<Long> ticketIds);

  /** How many breaches were reported since this instant, over all tickets. */
  long breachesSince(Instant at);
}
