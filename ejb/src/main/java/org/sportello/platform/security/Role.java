package org.sportello.platform.security;

import org.sportello.platform.code.Coded;

/** Realm roles, as Keycloak names them. */
public enum Role implements Coded {
  REQUESTER("requester"),
  PARTNER("partner"),
  FRONTDESK("frontdesk"),
  AGENT("agent"),
  SPECIALIST("specialist"),
  PRODUCT_MANAGER("product-manager"),
  SUPERVISOR("supervisor"),
  PROCESS_OWNER("process-owner"),
  AUDITOR("auditor"),
  ADMIN("admin");

  private final String code;

  Role(String code) {
    this.code = code;
  }

  @Override
  public String code() {
    return code;
  }
}
