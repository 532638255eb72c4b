package org.sportello.requester.application;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.sportello.ledger.application.Ledger;
import org.sportello.ledger.domain.Chain;
import org.sportello.ledger.domain.Facts;
import org.sportello.platform.acting.Acting;
import org.sportello.platform.acting.Actor;
import org.sportello.platform.code.Bilingual;
import org.sportello.platform.failure.Forbidden;
import org.sportello.platform.failure.NotFound;
import org.sportello.platform.query.Queries;
import org.sportello.platform.query.Turns;
import org.sportello.platform.security.Caller;
import org.sportello.platform.security.Role;

/** What must not be said by phone (002-27): to nobody, or to the people of one organisation. */
@Stateless
public class PhoneNotices {

  private static final String OWN =
      """
      select text_it, text_en from phone_notice
      where organization_id is not distinct from cast(:organization as bigint) order by id
      """;

  private static final String HOLDING =
      """
      select text_it, text_en from phone_notice
      where organization_id is null or organization_id = cast(:organization as bigint)
      order by organization_id nulls first, id
      """;

  private static final String CLEAR =
      "delete from phone_notice"
          + " where organization_id is not distinct from cast(:organization as bigint)";

  private static final String ENTER =
      "insert into phone_notice (organization_id, text_it, text_en)"
          + " values (cast(:organization as bigint), :it, :en)";

  private ReadingOrganizations organizations;
  private Queries queries;
  private Turns turns;
  private Ledger ledger;
  private Acting acting;

  protected PhoneNotices() {}

  @Inject
  public PhoneNotices(
      ReadingOrganizations organizations,
      Queries queries,
      Turns turns,
      Ledger ledger,
      Acting acting) {
    this.organizations = organizations;
    this.queries = queries;
    this.turns = turns;
    this.ledger = ledger;
    this.acting = acting;
  }

  /**
   * The notices that stand for this organisation alone, or for everybody.
   *
   * @param organization its key, or null for those about everybody
   * @throws Forbidden for whoever is not at the desk
   * @throws NotFound when there is no such organisation
   */
  @TransactionAttribute(TransactionAttributeType.SUPPORTS)
  public List<Bilingual> of(Caller caller, Long organization) {
    requireInsider(caller);
    if (organization != null) {
      organizations.one(caller, organization);
    }
    return list(OWN, organization);
  }

  /** The same, kept from other changes until the transaction ends. */
  public List<Bilingual> locked(Caller caller, Long organization) {
    turns.take("phone-notices/" + organization);
    return of(caller, organization);
  }

  /** All that has to be heeded with somebody of this organisation; null where it is unknown. */
  @TransactionAttribute(TransactionAttributeType.SUPPORTS)
  public List<Bilingual> holdingFor(Caller caller, Long organization) {
    requireInsider(caller);
    return list(HOLDING, organization);
  }

  /**
   * Replaces them.
   *
   * @param organization its key, or null for those about everybody
   * @param reason why, for the ledger
   * @throws Forbidden when the caller is neither supervisor nor administrator
   */
  public void replace(Caller caller, Long organization, List<Bilingual> wanted, String reason) {
    if (!caller.is(Role.SUPERVISOR) && !caller.is(Role.ADMIN)) {
      throw new Forbidden("Supervisors and administrators decide what is not said by phone.");
    }
    queries.change(CLEAR, parameters(organization));
    for (Bilingual notice : wanted) {
      Map<String, Object> values = parameters(organization);
      values.put("it", notice.it());
      values.put("en", notice.en());
      queries.change(ENTER, values);
    }
    List<Map<String, String>> texts =
        wanted.stream().map(one -> Map.of("it", one.it(), "en", one.en())).toList();
    acting.as(
        Actor.person(Long.toString(caller.personId()), caller.name()),
        () ->
            ledger.append(
                Chain.system(),
                "phoneNotices.changed",
                Facts.none()
                    .put("organization", organization)
                    .put("after", texts)
                    .personal("reason", reason, caller.personId())));
  }

  private List<Bilingual> list(String sql, Long organization) {
    return queries.list(
        sql,
        parameters(organization),
        row -> new Bilingual(row.text("text_it"), row.text("text_en")));
  }

  private static Map<String, Object> parameters(Long organization) {
    Map<String, Object> parameters = new HashMap<>();
    parameters.put("organization", organization);
    return parameters;
  }

  private static void requireInsider(Caller caller) {
    if (!caller.isStaff() && !caller.isReader()) {
      throw new Forbidden("What is not said by phone is for the desk to know.");
    }
  }
}
