package org.sportello.ticket.infrastructure;

import jakarta.persistence.Converter;
import org.sportello.platform.code.CodedConverter;
import org.sportello.ticket.domain.ClosureKind;

/** Stores {@link ClosureKind} by its code. */
@Converter(autoApply = true)
public class ClosureKindConverter extends CodedConverter<ClosureKind> {

  public ClosureKindConverter() {
    super(ClosureKind.class);
  }
}
