package org.sportello.ticket.infrastructure;

import jakarta.persistence.Converter;
import org.sportello.platform.code.CodedConverter;
import org.sportello.ticket.domain.Impact;

/** Stores {@link Impact} by its code. */
@Converter(autoApply = true)
public class ImpactConverter extends CodedConverter<Impact> {

  public ImpactConverter() {
    super(Impact.class);
  }
}
