package org.sportello.ticket.domain;

import org.sportello.platform.code.Coded;

/** What a ticket is about; kinds take different roads (requirement 002-31). */
public enum TicketKind implements Coded {
  INCIDENT("incident"),
  SERVICE_REQUEST("service-request"),
  QUESTION("question"),
  COMMERCIAL("commercial"),
  FEATURE_REQUEST("feature-request"),
  COMPLAINT("complaint");

  private final String code;

  TicketKind(String code) {
    this.code = code;
  }

  @Override
  public String code() {
    return code;
  }
}
