package org.sportello.product.application;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.sportello.platform.query.Queries;

/** Reads the catalogue of what is supported. */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class ReadingProducts {

  private static final String SELECT =
      """
      select p.code, p.name, p.base_code,
        (select string_agg(v.version, ' ' order by v.version)
          from product_version v where v.product_code = p.code) as versions
      from product p order by p.code
      """;

  @Inject private Queries queries;

  /**
   * A product.
   *
   * @param base the product that it is built on, or null (000-02)
   */
  public record ProductView(String code, String name, String base, List<String> versions) {}

  /** All products, by code: a firm has dozens. */
  public List<ProductView> all() {
    return queries.list(
        SELECT,
        Map.of(),
        row ->
            new ProductView(
                row.text("code"), row.text("name"), row.text("base_code"), row.words("versions")));
  }
}
