package org.sportello.platform.rest;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.sportello.platform.code.Bilingual;

/** A text that has to come in both languages. */
@Schema(name = "BilingualText")
public record BilingualRequest(
    @Schema(description = "Italian") @NotBlank @Size(max = 1000) String it,
    @Schema(description = "English") @NotBlank @Size(max = 1000) String en) {

  /** The text, without spaces around. */
  public Bilingual text() {
    return new Bilingual(it.strip(), en.strip());
  }
}
