package org.sportello.product.application;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.sportello.platform.code.Bilingual;
import org.sportello.platform.failure.NotFound;
import org.sportello.platform.query.Queries;
import org.sportello.product.application.ProductView.Area;

/** Reads the catalogue of what is supported. */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class ReadingProducts {

  private static final String SELECT =
      """
      select p.code, p.name, p.base_code,
        (select string_agg(v.version, ' ' order by v.version)
          from product_version v where v.product_code = p.code) as versions,
        a.code as area, a.name_it, a.name_en
      from product p left join product_area a on a.product_code = p.code
      order by p.code, a.position, a.code
      """;

  private Queries queries;

  protected ReadingProducts() {}

  @Inject
  public ReadingProducts(Queries queries) {
    this.queries = queries;
  }

  /** All products, by code: a firm has dozens. */
  public List<ProductView> all() {
    Map<String, ProductView> products = new TreeMap<>();
    queries.list(
        SELECT,
        Map.of(),
        row -> {
          String code = row.text("code");
          if (!products.containsKey(code)) {
            products.put(
                code,
                new ProductView(
                    code,
                    row.text("name"),
                    row.text("base_code"),
                    row.words("versions"),
                    new ArrayList<>()));
          }
          String area = row.text("area");
          if (area != null) {
            Bilingual name = new Bilingual(row.text("name_it"), row.text("name_en"));
            products.get(code).areas().add(new Area(area, name));
          }
          return code;
        });
    return List.copyOf(products.values());
  }

  /**
   * One product.
   *
   * @throws NotFound when there is none with this code
   */
  public ProductView one(String code) {
    return all().stream()
        .filter(product -> product.code().equals(code))
        .findFirst()
        .orElseThrow(() -> new NotFound("There is no product " + code + "."));
  }
}
