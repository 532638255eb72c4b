package org.sportello.platform.security;

import jakarta.annotation.Resource;
import jakarta.annotation.security.DeclareRoles;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.SessionContext;
import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Tuple;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.sportello.platform.failure.Forbidden;

/** Finds the caller's person by the login that Keycloak vouches for, with one query. */
@Stateless
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
public class JpaCallers implements Callers {

  private static final String BY_USERNAME =
      """
      select p.id as id, p.name as name, p.language as language, o.id as organization,
        o.path as path, a.level as level, a.areaCode as area
      from Person p left join p.organization o left join Agent a on a.person = p
      where p.username = :username
      """;

  @Resource private SessionContext context;
  @PersistenceContext private EntityManager entities;

  @Override
  public Caller current() {
    String username = context.getCallerPrincipal().getName();
    List<Tuple> found =
        entities
            .createQuery(BY_USERNAME, Tuple.class)
            .setParameter("username", username)
            .getResultList();
    if (found.isEmpty()) {
      throw new Forbidden(
          "This login belongs to nobody known here; ask an administrator to enter the person.");
    }
    Tuple person = found.get(0);
    Integer level = person.get("level", Integer.class);
    return new Caller(
        person.get("id", Long.class),
        username,
        person.get("name", String.class),
        roles(),
        person.get("organization", Long.class),
        person.get("path", String.class),
        level == null ? 0 : level,
        person.get("area", String.class),
        person.get("language", String.class));
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
