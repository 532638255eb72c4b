package org.sportello.moving.application;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.sportello.platform.code.Bilingual;

/**
 * Why something can't be moved.
 *
 * @param process the diagram's key, null where it concerns the ticket as a whole
 * @param element at which it is stuck, null where it is no single one
 * @param rule the rule's stable name, such as {@code element-gone}
 * @param message the same in words
 */
@Schema(name = "MigrationFinding")
public record MoveFinding(
    @Schema(nullable = true) String process,
    @Schema(nullable = true) String element,
    String rule,
    Bilingual message) {}
