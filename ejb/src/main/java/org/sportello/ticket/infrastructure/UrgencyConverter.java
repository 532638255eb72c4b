package org.sportello.ticket.infrastructure;

import jakarta.persistence.Converter;
import org.sportello.platform.code.CodedConverter;
import org.sportello.ticket.domain.Urgency;

/** Stores {@link Urgency} by its code. */
@Converter(autoApply = true)
public class UrgencyConverter extends CodedConverter<Urgency> {

  public UrgencyConverter() {
    super(Urgency.class);
  }
}
