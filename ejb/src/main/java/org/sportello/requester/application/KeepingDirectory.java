package org.sportello.requester.application;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Locale;
import org.sportello.ledger.application.Ledger;
import org.sportello.ledger.domain.Chain;
import org.sportello.ledger.domain.Facts;
import org.sportello.platform.acting.Acting;
import org.sportello.platform.acting.Actor;
import org.sportello.platform.failure.Forbidden;
import org.sportello.platform.failure.InvalidInput;
import org.sportello.platform.security.Caller;
import org.sportello.platform.security.Role;
import org.sportello.requester.domain.OrganizationKind;
import org.sportello.requester.domain.PhoneNumbers;

/**
 * Enters organisations, people and agents: what an administrator or a supervisor does before the
 * first call is taken.
 */
@Stateless
public class KeepingDirectory {

  private Ledger ledger;
  private Acting acting;

  @PersistenceContext private EntityManager entities;

  protected KeepingDirectory() {}

  @Inject
  public KeepingDirectory(Ledger ledger, Acting acting) {
    this.ledger = ledger;
    this.acting = acting;
  }

  /**
   * An organisation to enter.
   *
   * @param parent the partner's id for an end customer, null for all others
   * @param plan the plan's code, or null without a contract
   * @param area the area's code, or null
   */
  public record NewOrganization(
      String name, OrganizationKind kind, Long parent, String plan, String area, String language) {}

  /**
   * A person to enter.
   *
   * @param username the login, or null for whoever has none
   * @param phone in any usual spelling, Italian when it has no country, or null
   * @param agent what makes the person an agent, or null for everybody else
   */
  public record NewPerson(
      String name,
      String username,
      String email,
      String phone,
      Long organization,
      String language,
      NewAgent agent) {}

  /**
   * What makes a person an agent.
   *
   * @param level 1 to 3
   * @param skills product codes; empty for all products
   */
  public record NewAgent(
      int level, int seniority, int capacity, String team, String area, List<String> skills) {}

  /** Enters an organisation and returns its id. */
  public long enter(Caller caller, NewOrganization wanted) {
    requireKeeper(caller);
    if ((wanted.kind() == OrganizationKind.END_CUSTOMER) != (wanted.parent() != null)) {
      throw new InvalidInput("/parent", "an end customer has a partner above it, no other has");
    }
    requireExisting("plan", "code", wanted.plan(), "/plan");
    requireExisting("area", "code", wanted.area(), "/area");
    requireExisting("organization", "id", wanted.parent(), "/parent");
    long id = nextId("organization");
    entities
        .createNativeQuery(
            "insert into organization (id, name, kind, parent_id, path, plan_code, area_code,"
                + " language) select :id, :name, :kind, cast(:parent as bigint),"
                + " coalesce((select path from organization where id = cast(:parent as bigint)),"
                + " '/') || :id || '/', cast(:plan as text), cast(:area as text), :language")
        .setParameter("id", id)
        .setParameter("name", wanted.name().strip())
        .setParameter("kind", wanted.kind().code())
        .setParameter("parent", wanted.parent())
        .setParameter("plan", wanted.plan())
        .setParameter("area", wanted.area())
        .setParameter("language", language(wanted.language()))
        .executeUpdate();
    record(
        caller,
        "organization.entered",
        Facts.none()
            .put("organization", id)
            .put("kind", wanted.kind().code())
            .put("parent", wanted.parent())
            .put("plan", wanted.plan()));
    return id;
  }

  /** Enters a person and returns its id. */
  public long enter(Caller caller, NewPerson wanted) {
    requireKeeper(caller);
    requireExisting("organization", "id", wanted.organization(), "/organization");
    requireNew("person", "username", wanted.username(), "/username");
    String email = wanted.email() == null ? null : wanted.email().strip().toLowerCase(Locale.ROOT);
    requireNew("person_email", "address", email, "/email");
    String phone = normalised(wanted.phone());
    long id = nextId("person");
    entities
        .createNativeQuery(
            "insert into person (id, name, username, organization_id, language) values (:id,"
                + " :name, cast(:username as text), cast(:organization as bigint), :language)")
        .setParameter("id", id)
        .setParameter("name", wanted.name().strip())
        .setParameter("username", wanted.username())
        .setParameter("organization", wanted.organization())
        .setParameter("language", language(wanted.language()))
        .executeUpdate();
    if (email != null) {
      insertBelonging(
          "person_email (address, preferred, person_id) values (:value, true, :id)", email, id);
    }
    if (phone != null) {
      insertBelonging("person_phone (number, person_id) values (:value, :id)", phone, id);
    }
    if (wanted.agent() != null) {
      enterAgent(id, wanted.agent());
    }
    record(
        caller,
        "person.entered",
        Facts.none()
            .put("person", id)
            .put("organization", wanted.organization())
            .put("isAgent", wanted.agent() != null)
            .personal("name", wanted.name(), id));
    return id;
  }

  private void insertBelonging(String into, String value, long id) {
    entities
        .createNativeQuery("insert into " + into)
        .setParameter("value", value)
        .setParameter("id", id)
        .executeUpdate();
  }

  private void enterAgent(long id, NewAgent agent) {
    requireExisting("team", "code", agent.team(), "/agent/team");
    entities
        .createNativeQuery(
            "insert into agent (person_id, level, seniority, capacity, team_code, area_code,"
                + " skills, languages) values (:id, :level, :seniority, :capacity, :team,"
                + " cast(:area as text), :skills, '{it,en}')")
        .setParameter("id", id)
        .setParameter("level", agent.level())
        .setParameter("seniority", agent.seniority())
        .setParameter("capacity", agent.capacity())
        .setParameter("team", agent.team())
        .setParameter("area", agent.area())
        .setParameter("skills", agent.skills().toArray(String[]::new))
        .executeUpdate();
  }

  private void record(Caller caller, String kind, Facts facts) {
    acting.as(
        Actor.person(Long.toString(caller.personId()), caller.name()),
        () -> ledger.append(Chain.system(), kind, facts));
  }

  private static void requireKeeper(Caller caller) {
    if (!caller.is(Role.ADMIN) && !caller.is(Role.SUPERVISOR)) {
      throw new Forbidden("Administrators and supervisors keep the directory.");
    }
  }

  private static String language(String wanted) {
    return "en".equals(wanted) ? "en" : "it";
  }

  private static String normalised(String phone) {
    if (phone == null || phone.isBlank()) {
      return null;
    }
    return PhoneNumbers.e164(phone)
        .orElseThrow(() -> new InvalidInput("/phone", "'" + phone + "' is not a phone number"));
  }

  private void requireExisting(String table, String column, Object key, String pointer) {
    if (key != null && count(table, column, key) == 0) {
      throw new InvalidInput(pointer, "nothing has the key " + key);
    }
  }

  private void requireNew(String table, String column, String key, String pointer) {
    if (key != null && count(table, column, key) > 0) {
      throw new InvalidInput(pointer, "somebody has '" + key + "' already");
    }
  }

  private long count(String table, String column, Object key) {
    return ((Number)
            entities
                .createNativeQuery(
                    "select count(*) from " + table + " where " + column + " = :key", Long.class)
                .setParameter("key", key)
                .getSingleResult())
        .longValue();
  }

  private long nextId(String table) {
    return ((Number)
            entities
                .createNativeQuery(
                    "select nextval(pg_get_serial_sequence('" + table + "', 'id'))", Long.class)
                .getSingleResult())
        .longValue();
  }
}
