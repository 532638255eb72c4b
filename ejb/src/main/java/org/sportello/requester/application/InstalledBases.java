package org.sportello.requester.application;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.sportello.ledger.application.Ledger;
import org.sportello.ledger.domain.Chain;
import org.sportello.ledger.domain.Facts;
import org.sportello.platform.acting.Acting;
import org.sportello.platform.acting.Actor;
import org.sportello.platform.failure.Forbidden;
import org.sportello.platform.failure.InvalidInput;
import org.sportello.platform.failure.InvalidInput.FieldError;
import org.sportello.platform.failure.NotFound;
import org.sportello.platform.query.Queries;
import org.sportello.platform.query.Turns;
import org.sportello.platform.security.Caller;
import org.sportello.product.application.InstalledProduct;
import org.sportello.product.application.ProductView;
import org.sportello.product.application.ReadingProducts;

/** What organisations have installed: kept by the desk, seen by those who see the organisation. */
@Stateless
public class InstalledBases {

  private static final String INSTALLED =
      """
      select i.product_code, p.name, i.product_version,
        cast(i.installed_on as text) as installed_on, i.note
      from installed_product i join product p on p.code = i.product_code
      where i.organization_id = :organization
      order by p.name, i.product_version
      """;

  private static final String CLEAR =
      "delete from installed_product where organization_id = :organization";

  private static final String ENTER =
      """
      insert into installed_product
        (organization_id, product_code, product_version, installed_on, note)
      values (:organization, :product, cast(:version as text),
        cast(cast(:installedOn as text) as date), cast(:note as text))
      """;

  private ReadingOrganizations organizations;
  private ReadingProducts products;
  private Queries queries;
  private Turns turns;
  private Ledger ledger;
  private Acting acting;

  protected InstalledBases() {}

  @Inject
  public InstalledBases(
      ReadingOrganizations organizations,
      ReadingProducts products,
      Queries queries,
      Turns turns,
      Ledger ledger,
      Acting acting) {
    this.organizations = organizations;
    this.products = products;
    this.queries = queries;
    this.turns = turns;
    this.ledger = ledger;
    this.acting = acting;
  }

  /**
   * What an organisation has installed, by name; notes are shown to the desk alone.
   *
   * @throws NotFound when the organisation does not exist for the caller
   */
  @TransactionAttribute(TransactionAttributeType.SUPPORTS)
  public List<InstalledProduct> of(Caller caller, long organization) {
    organizations.one(caller, organization);
    boolean isInsider = caller.isStaff() || caller.isReader();
    return queries.list(
        INSTALLED,
        Map.of("organization", organization),
        row ->
            new InstalledProduct(
                row.text("product_code"),
                row.text("name"),
                row.text("product_version"),
                row.date("installed_on"),
                isInsider ? row.text("note") : null));
  }

  /** The same, kept from other changes until the transaction ends. */
  public List<InstalledProduct> locked(Caller caller, long organization) {
    turns.take("installed/" + organization);
    return of(caller, organization);
  }

  /**
   * Replaces what is installed.
   *
   * @throws Forbidden when the caller does not work at the desk
   * @throws InvalidInput when a product or version is unknown or stands there twice
   */
  public void replace(Caller caller, long organization, List<InstalledProduct> wanted) {
    if (!caller.isStaff()) {
      throw new Forbidden("What a customer has installed is noted by staff.");
    }
    check(wanted);
    queries.change(CLEAR, Map.of("organization", organization));
    for (InstalledProduct one : wanted) {
      Map<String, Object> values = new HashMap<>();
      values.put("organization", organization);
      values.put("product", one.product());
      values.put("version", one.version());
      values.put("installedOn", one.installedOn() == null ? null : one.installedOn().toString());
      values.put("note", one.note());
      queries.change(ENTER, values);
    }
    acting.as(
        Actor.person(Long.toString(caller.personId()), caller.name()),
        () ->
            ledger.append(
                Chain.system(),
                "installedProducts.changed",
                Facts.none()
                    .put("organization", organization)
                    .put("products", wanted.stream().map(InstalledBases::named).toList())));
  }

  private void check(List<InstalledProduct> wanted) {
    List<FieldError> errors = new ArrayList<>();
    List<ProductView> known = products.all();
    Set<String> seen = new HashSet<>();
    for (int i = 0; i < wanted.size(); i++) {
      InstalledProduct one = wanted.get(i);
      List<ProductView> found =
          known.stream().filter(product -> product.code().equals(one.product())).toList();
      if (found.isEmpty()) {
        errors.add(
            new FieldError("/items/" + i + "/product", "no product has the code " + one.product()));
      } else if (one.version() != null && !found.get(0).versions().contains(one.version())) {
        errors.add(
            new FieldError("/items/" + i + "/version", "the product has no version so called"));
      }
      if (!seen.add(named(one))) {
        errors.add(new FieldError("/items/" + i, "it stands here twice"));
      }
    }
    if (!errors.isEmpty()) {
      throw new InvalidInput(errors);
    }
  }

  private static String named(InstalledProduct one) {
    return one.version() == null ? one.product() : one.product() + " " + one.version();
  }
}
