package org.sportello.platform.rest;

import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.core.SecurityContext;
import jakarta.ws.rs.ext.Provider;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.sportello.platform.failure.Forbidden;
import org.sportello.platform.security.Callers;
import org.sportello.platform.security.Role;
import org.sportello.staff.application.RememberingRoles;

/**
 * Has it remembered with which roles somebody comes, once for each login and set of roles; whoever
 * comes again with the same costs nothing. Those who only ask for help are let through unseen.
 */
@Provider
@Priority(Priorities.USER)
public class RolesFilter implements ContainerRequestFilter {
  private static final Map<String, Set<Role>> SEEN = new ConcurrentHashMap<>();

  @Inject Callers callers;
  @Inject RememberingRoles remembering;

  @Override
  public void filter(ContainerRequestContext request) {
    SecurityContext security = request.getSecurityContext();
    if (security.getUserPrincipal() == null) {
      return;
    }
    Set<Role> roles = roles(security);
    String login = security.getUserPrincipal().getName();
    Set<Role> before = SEEN.get(login);
    if (roles.equals(before) || (before == null && roles.isEmpty())) {
      return;
    }
    try {
      remembering.came(callers.current());
      SEEN.put(login, roles);
    } catch (Forbidden unknown) {
      // Whoever is not known here is told so by what they ask for.
      return;
    }
  }

  private static Set<Role> roles(SecurityContext security) {
    Set<Role> roles = new TreeSet<>();
    for (Role role : Role.values()) {
      if (role != Role.REQUESTER && role != Role.PARTNER && security.isUserInRole(role.code())) {
        roles.add(role);
      }
    }
    return roles;
  }
}
