package org.sportello.ticket.application;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.sportello.platform.code.Bilingual;
import org.sportello.platform.failure.Forbidden;
import org.sportello.platform.failure.NotFound;
import org.sportello.platform.query.Queries;
import org.sportello.platform.security.Caller;
import org.sportello.product.application.InstalledProduct;
import org.sportello.requester.application.InstalledBases;
import org.sportello.requester.application.PhoneNotices;
import org.sportello.requester.application.ReadingPeople;
import org.sportello.requester.application.ReadingPeople.PersonView;

/** Tells the desk whom it has before it: what they work with, and how content they were. */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class RequesterHistories {

  private static final String PRODUCTS =
      """
      select l.product_code as code, p.name, l.product_version as version
      from (select t.product_code, t.product_version, t.created_at from ticket t
          where t.organization_id = :organization order by t.created_at desc, t.id desc limit 200) l
      join product p on p.code = l.product_code
      group by l.product_code, p.name, l.product_version
      order by max(l.created_at) desc limit 5
      """;

  private static final String RATINGS =
      """
      select count(*) as answered, count(*) filter (where l.satisfied) as satisfied
      from (select r.satisfied from ticket t join satisfaction_rating r on r.ticket_id = t.id
          where t.requester_id = :person order by t.created_at desc, t.id desc limit 50) l
      """;

  private ReadingPeople people;
  private InstalledBases installed;
  private PhoneNotices notices;
  private Queries queries;

  protected RequesterHistories() {}

  @Inject
  public RequesterHistories(
      ReadingPeople people, InstalledBases installed, PhoneNotices notices, Queries queries) {
    this.people = people;
    this.installed = installed;
    this.notices = notices;
    this.queries = queries;
  }

  /**
   * A requester as the desk has come to know them.
   *
   * @param products of the organisation's latest tickets, at most five
   * @param installed what their organisation has installed
   * @param notByPhone what must not be said to them by phone (002-27)
   * @param ratings of the person's own tickets
   */
  public record RequesterHistory(
      List<UsedProduct> products,
      List<InstalledProduct> installed,
      @Schema(description = "What must not be said to them by phone") List<Bilingual> notByPhone,
      Ratings ratings) {}

  /** A product in use; the version is null where nobody has named it. */
  public record UsedProduct(String code, String name, @Schema(nullable = true) String version) {}

  /** Verdicts on the latest fifty rated tickets. */
  public record Ratings(int answered, int satisfied) {}

  /**
   * What is known of a person.
   *
   * @throws Forbidden for whoever is not at the desk
   * @throws NotFound when the person does not exist for the caller
   */
  public RequesterHistory of(Caller caller, long personId) {
    if (!caller.isStaff() && !caller.isReader()) {
      throw new Forbidden("What the desk knows of requesters is for the desk.");
    }
    PersonView person = people.one(caller, personId);
    Long organization = person.organizationId();
    return new RequesterHistory(
        products(person),
        organization == null ? List.of() : installed.of(caller, organization),
        notices.holdingFor(caller, organization),
        ratings(personId));
  }

  private List<UsedProduct> products(PersonView person) {
    if (person.organizationId() == null) {
      return List.of();
    }
    return queries.list(
        PRODUCTS,
        Map.of("organization", person.organizationId()),
        row -> new UsedProduct(row.text("code"), row.text("name"), row.text("version")));
  }

  private Ratings ratings(long personId) {
    return queries
        .list(
            RATINGS,
            Map.of("person", personId),
            row -> new Ratings(row.number("answered"), row.number("satisfied")))
        .get(0);
  }
}
