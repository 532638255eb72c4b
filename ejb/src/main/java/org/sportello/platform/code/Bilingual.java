package org.sportello.platform.code;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A text in both languages. */
@Schema(name = "Bilingual")
public record Bilingual(
    @Schema(description = "Italian") String it, @Schema(description = "English") String en) {}
