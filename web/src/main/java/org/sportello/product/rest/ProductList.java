package org.sportello.product.rest;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.sportello.product.application.ReadingProducts.ProductView;

/** All products. */
@Schema(name = "ProductList")
public record ProductList(
    List<ProductBody> items,
    @Schema(nullable = true, description = "Always null: one page has all") String next) {

  /** A product. */
  @Schema(name = "Product")
  public record ProductBody(
      @Schema(examples = "server") String code,
      String name,
      @Schema(nullable = true, description = "The code of the product that it is built on")
          String base,
      List<String> versions) {

    private static ProductBody of(ProductView product) {
      return new ProductBody(product.code(), product.name(), product.base(), product.versions());
    }
  }

  static ProductList of(List<ProductView> products) {
    return new ProductList(products.stream().map(ProductBody::of).toList(), null);
  }
}
