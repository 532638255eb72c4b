package org.sportello.product.application;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.sportello.platform.code.Bilingual;

/**
 * A product.
 *
 * @param base the code of the product that it is built on, or null (000-02)
 * @param areas what a ticket about it can be about in particular, in their order
 */
@Schema(name = "Product")
public record ProductView(
    @Schema(examples = "server") String code,
    String name,
    @Schema(nullable = true, description = "The code of the product that it is built on")
        String base,
    List<String> versions,
    @Schema(
            description =
                "What a ticket about it can be about in particular; a ticket says so in"
                    + " `custom.topic`, which the routing table reads")
        List<Area> areas) {

  /** A part of a product that people have questions about. */
  @Schema(name = "ProductArea")
  public record Area(@Schema(examples = "backup") String code, Bilingual name) {}
}
