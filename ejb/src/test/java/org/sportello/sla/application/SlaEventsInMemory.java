package org.sportello.sla.application;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.sportello.sla.domain.SlaEvent;
import org.sportello.sla.domain.SlaEventKind;
import org.sportello.sla.domain.SlaEvents;

/** Events in a list, in the order of their coming. */
class SlaEventsInMemory implements SlaEvents {

  private final List<SlaEvent> events = new ArrayList<>();

  @Override
  public void add(SlaEvent event) {
    events.add(event);
  }

  @Override
  public List<SlaEvent> of(long ticketId) {
    return events.stream().filter(event -> event.ticketId() == ticketId).toList();
  }

  @Override
  public Map<Long, List<SlaEvent>> of(Collection<Long> ticketIds) {
    return events.stream()
        .filter(event -> ticketIds.contains(event.ticketId()))
        .collect(Collectors.groupingBy(SlaEvent::ticketId));
  }

  @Override
  public long breachesSince(Instant at) {
    return events.stream()
        .filter(event -> event.kind() == SlaEventKind.BREACHED && !event.at().isBefore(at))
        .count();
  }
}
