package org.sportello.product.application;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Tuple;
import java.util.List;

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

  @PersistenceContext private EntityManager entities;

  /**
   * A product.
   *
   * @param base the product that it is built on, or null (000-02)
   */
  public record ProductView(String code, String name, String base, List<String> versions) {}

  /** All products, by code: a firm has dozens. */
  @SuppressWarnings("unchecked")
  public List<ProductView> all() {
    List<Tuple> rows = entities.createNativeQuery(SELECT, Tuple.class).getResultList();
    return rows.stream()
        .map(
            row ->
                new ProductView(
                    row.get("code", String.class),
                    row.get("name", String.class),
                    row.get("base_code", String.class),
                    versions(row.get("versions", String.class))))
        .toList();
  }

  private static List<String> versions(String listed) {
    return listed == null ? List.of() : List.of(listed.split(" "));
  }
}
