package org.sportello.platform.security;

import jakarta.annotation.Resource;
import jakarta.annotation.security.DeclareRoles;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.SessionContext;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.sportello.platform.failure.Forbidden;
import org.sportello.platform.query.Columns;
import org.sportello.platform.query.Queries;

/**
 * Finds the caller's person by the login that Keycloak vouches for, with one query; that also tells
 * for how long an auditor may audit.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
@PermitAll
@DeclareRoles({
  "requester",
  "partner",
  "frontdesk",
  "agent",
  "specialist",
  "product-manager",
  "supervisor",
  "process-owner",
  "auditor",
  "admin"
})
public class KnownCallers implements Callers {

  private static final String BY_USERNAME =
      """
      select p.id, p.name, p.language, o.id as organization, o.path, a.level, a.area_code,
        t.begins, t.ends
      from person p
      left join organization o on o.id = p.organization_id
      left join agent a on a.person_id = p.id
      left join audit_term t on t.person_id = p.id
      where p.username = :username
      """;

  @Resource private SessionContext context;
  @Inject private Queries queries;
  @Inject private Clock clock;

  @Override
  public Caller current() {
    String username = context.getCallerPrincipal().getName();
    List<Caller> found =
        queries.list(BY_USERNAME, Map.of("username", username), row -> caller(username, row));
    if (found.isEmpty()) {
      throw new Forbidden(
          "This login belongs to nobody known here; ask an administrator to enter the person.");
    }
    return found.get(0);
  }

  private Caller caller(String username, Columns person) throws SQLException {
    return new Caller(
        person.key("id"),
        username,
        person.text("name"),
        rolesWithin(person.instant("begins"), person.instant("ends")),
        person.key("organization"),
        person.text("path"),
        person.number("level"),
        person.text("area_code"),
        person.text("language"));
  }

  /**
   * The roles that the token carries, without the auditor's outside the term that is set for it.
   */
  private Set<Role> rolesWithin(Instant begins, Instant ends) {
    Set<Role> roles = roles();
    Instant now = clock.instant();
    if (ends != null
        && (now.isBefore(begins) || !now.isBefore(ends))
        && roles.remove(Role.AUDITOR)) {
      requireAnother(roles, begins, ends);
    }
    return roles;
  }

  private static void requireAnother(Set<Role> roles, Instant begins, Instant ends) {
    if (roles.isEmpty()) {
      throw new Forbidden(
          "The time in which this login may audit is from "
              + begins
              + " to "
              + ends
              + "; an administrator can set another.");
    }
  }

  private Set<Role> roles() {
    Set<Role> roles = EnumSet.noneOf(Role.class);
    for (Role role : Role.values()) {
      if (context.isCallerInRole(role.code())) {
        roles.add(role);
      }
    }
    return roles;
  }
}
