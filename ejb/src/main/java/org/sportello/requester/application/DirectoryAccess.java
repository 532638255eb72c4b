package org.sportello.requester.application;

import java.util.Map;
import org.sportello.platform.security.Caller;
import org.sportello.platform.security.Role;

/**
 * Whom a caller finds in the directory: staff and readers all, partners their branch (000-15),
 * requesters their own organisation. Everybody finds themselves.
 */
final class DirectoryAccess {
  private DirectoryAccess() {}

  /** The condition on alias {@code p} (person) and {@code o} (their organisation). */
  static String people(Caller caller, Map<String, Object> parameters) {
    if (readsAll(caller)) {
      return "true";
    }
    parameters.put("me", caller.personId());
    return caller.organizationPath() == null
        ? "p.id = :me"
        : "(p.id = :me or " + organizations(caller, parameters) + ")";
  }

  /** The condition on alias {@code o} (organisation). */
  static String organizations(Caller caller, Map<String, Object> parameters) {
    if (readsAll(caller)) {
      return "true";
    }
    if (caller.organizationPath() == null || !caller.isRequesterSide()) {
      return "false";
    }
    parameters.put("path", caller.organizationPath());
    return caller.is(Role.PARTNER) ? "o.path like :path || '%'" : "o.path = :path";
  }

  private static boolean readsAll(Caller caller) {
    return caller.isStaff() || caller.isReader();
  }
}
