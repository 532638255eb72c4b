package org.sportello.product.application;

import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Something that an organisation has installed. */
@Schema(name = "InstalledProduct")
public record InstalledProduct(
    @Schema(description = "The product's code", examples = "server") String product,
    String name,
    @Schema(nullable = true) String version,
    @Schema(nullable = true, description = "Since when") LocalDate installedOn,
    @Schema(nullable = true, description = "What one has to know about it; for the desk alone")
        String note) {}
