package org.sportello.sla.infrastructure;

import jakarta.persistence.Converter;
import org.sportello.platform.code.CodedConverter;
import org.sportello.sla.domain.TargetKind;

/** Stores {@link TargetKind} by its code. */
@Converter(autoApply = true)
public class TargetKindConverter extends CodedConverter<TargetKind> {

  public TargetKindConverter() {
    super(TargetKind.class);
  }
}
