package org.sportello.product.application;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.sportello.ledger.application.Ledger;
import org.sportello.ledger.domain.Chain;
import org.sportello.ledger.domain.Facts;
import org.sportello.platform.acting.Acting;
import org.sportello.platform.acting.Actor;
import org.sportello.platform.failure.Forbidden;
import org.sportello.platform.failure.InvalidInput;
import org.sportello.platform.failure.InvalidInput.FieldError;
import org.sportello.platform.query.Queries;
import org.sportello.platform.query.Turns;
import org.sportello.platform.security.Caller;
import org.sportello.platform.security.Role;
import org.sportello.product.application.ProductView.Area;

/**
 * Lets administrators enter and change products, their versions and areas. What tickets, customers
 * or questions refer to stays.
 */
@Stateless
public class KeepingProducts {

  private static final String USED_VERSIONS =
      """
      select v.version as code from product_version v where v.product_code = :product
        and (exists (select from ticket t
            where t.product_code = v.product_code and t.product_version = v.version)
          or exists (select from installed_product i
            where i.product_code = v.product_code and i.product_version = v.version))
      """;

  private static final String USED_AREAS =
      "select distinct area_code as code from intake_question where product_code = :product"
          + " and area_code is not null";

  private static final List<String> ENTER =
      List.of(
          "insert into product (code, name, base_code) values (:code, :name, cast(:base as text))"
              + " on conflict (code) do update set name = excluded.name,"
              + " base_code = excluded.base_code",
          "delete from product_version where product_code = :code and version <> all (:versions)",
          "insert into product_version (product_code, version)"
              + " select :code, version from unnest(:versions) as version on conflict do nothing",
          "delete from product_area where product_code = :code and code <> all (:areas)");

  private static final String ENTER_AREA =
      """
      insert into product_area (product_code, code, position, name_it, name_en)
      values (:product, :area, :position, :it, :en)
      on conflict (product_code, code) do update set position = excluded.position,
        name_it = excluded.name_it, name_en = excluded.name_en
      """;

  private ReadingProducts reading;
  private Queries queries;
  private Turns turns;
  private Ledger ledger;
  private Acting acting;

  protected KeepingProducts() {}

  @Inject
  public KeepingProducts(
      ReadingProducts reading, Queries queries, Turns turns, Ledger ledger, Acting acting) {
    this.reading = reading;
    this.queries = queries;
    this.turns = turns;
    this.ledger = ledger;
    this.acting = acting;
  }

  /** The product with this code, kept from other changes until the transaction ends. */
  public Optional<ProductView> locked(String code) {
    turns.take("product/" + code);
    return reading.all().stream().filter(product -> product.code().equals(code)).findFirst();
  }

  /**
   * Enters a product or makes it another one.
   *
   * @param before what {@link #locked} has shown, or null for a new product
   * @param reason why, for the ledger
   * @throws Forbidden when the caller is no administrator
   * @throws InvalidInput when something cannot be, or goes that is still referred to
   */
  public void change(Caller caller, ProductView before, ProductView after, String reason) {
    if (!caller.is(Role.ADMIN)) {
      throw new Forbidden("Products are changed by administrators.");
    }
    check(after);
    Map<String, Object> values = new HashMap<>();
    values.put("code", after.code());
    values.put("name", after.name());
    values.put("base", after.base());
    values.put("versions", after.versions());
    values.put("areas", after.areas().stream().map(Area::code).toList());
    ENTER.forEach(statement -> queries.change(statement, values));
    for (Area area : after.areas()) {
      queries.change(
          ENTER_AREA,
          Map.of(
              "product",
              after.code(),
              "area",
              area.code(),
              "position",
              after.areas().indexOf(area),
              "it",
              area.name().it(),
              "en",
              area.name().en()));
    }
    acting.as(
        Actor.person(Long.toString(caller.personId()), caller.name()),
        () ->
            ledger.append(
                Chain.system(),
                before == null ? "product.entered" : "product.changed",
                Facts.none()
                    .put("product", after.code())
                    .put("before", before == null ? null : facts(before))
                    .put("after", facts(after))
                    .personal("reason", reason, caller.personId())));
  }

  private void check(ProductView wanted) {
    List<FieldError> errors = new ArrayList<>();
    if (!isCode(wanted.code())) {
      errors.add(new FieldError("", "A code has small letters, digits and hyphens."));
    }
    if (wanted.base() != null
        && reading.all().stream()
            .noneMatch(
                one -> one.code().equals(wanted.base()) && !one.code().equals(wanted.code()))) {
      errors.add(new FieldError("/base", "no other product has the code " + wanted.base()));
    }
    if (new HashSet<>(wanted.versions()).size() < wanted.versions().size()) {
      errors.add(new FieldError("/versions", "a version stands here twice"));
    }
    Set<String> areas = new HashSet<>();
    for (int i = 0; i < wanted.areas().size(); i++) {
      String area = wanted.areas().get(i).code();
      if (!isCode(area) || !areas.add(area)) {
        errors.add(
            new FieldError(
                "/areas/" + i + "/code",
                "Expected are small letters, digits and hyphens, each code once."));
      }
    }
    kept("/versions", USED_VERSIONS, wanted.code(), new HashSet<>(wanted.versions()), errors);
    kept("/areas", USED_AREAS, wanted.code(), areas, errors);
    if (!errors.isEmpty()) {
      throw new InvalidInput(errors);
    }
  }

  private void kept(
      String pointer, String used, String product, Set<String> wanted, List<FieldError> errors) {
    List<String> gone =
        queries.list(used, Map.of("product", product), row -> row.text("code")).stream()
            .filter(one -> !wanted.contains(one))
            .toList();
    if (!gone.isEmpty()) {
      errors.add(
          new FieldError(
              pointer, "still referred to, and so to be kept: " + String.join(", ", gone)));
    }
  }

  private static boolean isCode(String code) {
    return code.matches("[a-z][a-z0-9-]{0,99}");
  }

  private static Map<String, Object> facts(ProductView product) {
    Map<String, Object> facts = new HashMap<>();
    facts.put("name", product.name());
    facts.put("versions", product.versions());
    facts.put("areas", product.areas().stream().map(Area::code).toList());
    if (product.base() != null) {
      facts.put("base", product.base());
    }
    return facts;
  }
}
