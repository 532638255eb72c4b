package org.sportello.platform.security;

import java.util.Set;

/**
 * Who is calling, with what decides about their rights.
 *
 * @param personId the person's key
 * @param username the login
 * @param name as people call them
 * @param roles the realm roles that the token carries
 * @param organizationId the organisation's key, or null
 * @param organizationPath the organisation's path, or null
 * @param agentLevel 1 to 3 for an agent, 0 for everybody else
 * @param agentArea the area whose tickets an agent sees, or null for all
 * @param language {@code it} or {@code en}
 */
public record Caller(
    long personId,
    String username,
    String name,
    Set<Role> roles,
    Long organizationId,
    String organizationPath,
    int agentLevel,
    String agentArea,
    String language) {

  private static final Set<Role> STAFF =
      Set.of(Role.FRONTDESK, Role.AGENT, Role.SPECIALIST, Role.PRODUCT_MANAGER, Role.SUPERVISOR);

  public Caller {
    roles = Set.copyOf(roles);
  }

  /** Whether the caller has this role. */
  public boolean is(Role role) {
    return roles.contains(role);
  }

  /** Whether the caller works tickets. */
  public boolean isStaff() {
    return roles.stream().anyMatch(STAFF::contains);
  }

  /** Whether the caller reads all tickets without working them. */
  public boolean isReader() {
    return is(Role.AUDITOR) || is(Role.ADMIN) || is(Role.PROCESS_OWNER);
  }

  /** Whether the caller asks for help, for their own organisation or their branch. */
  public boolean isRequesterSide() {
    return is(Role.REQUESTER) || is(Role.PARTNER);
  }
}
