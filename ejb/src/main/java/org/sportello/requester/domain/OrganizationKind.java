package org.sportello.requester.domain;

import org.sportello.platform.code.Coded;

/** How an organisation stands to the firm (004-01 to 004-03). */
public enum OrganizationKind implements Coded {
  DIRECT("direct"),
  PARTNER("partner"),
  END_CUSTOMER("end-customer"),
  OWN("own");

  private final String code;

  OrganizationKind(String code) {
    this.code = code;
  }

  @Override
  public String code() {
    return code;
  }
}
