package org.sportello.sla.infrastructure;

import jakarta.persistence.Converter;
import org.sportello.platform.code.CodedConverter;
import org.sportello.sla.domain.SlaEventKind;

/** Stores {@link SlaEventKind} by its code. */
@Converter(autoApply = true)
public class SlaEventKindConverter extends CodedConverter<SlaEventKind> {

  public SlaEventKindConverter() {
    super(SlaEventKind.class);
  }
}
