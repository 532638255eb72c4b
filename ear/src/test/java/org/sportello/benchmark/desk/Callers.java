package org.sportello.benchmark.desk;

import java.util.List;

/**
 * Who calls.
 *
 * @param requesters people who open tickets; clients take them in turn
 * @param technician somebody who sees every ticket
 */
public record Callers(List<Caller> requesters, Caller technician) {

  Caller requester(int client) {
    return requesters.get(client % requesters.size());
  }

  /** The same people, whose calls all carry that request id. */
  public Callers as(String requestId) {
    return new Callers(
        requesters.stream().map(caller -> caller.as(requestId)).toList(), technician.as(requestId));
  }
}
