package org.sportello.ticket.infrastructure;

import jakarta.persistence.Converter;
import org.sportello.platform.code.CodedConverter;
import org.sportello.ticket.domain.Priority;

/** Stores {@link Priority} by its code. */
@Converter(autoApply = true)
public class PriorityConverter extends CodedConverter<Priority> {

  public PriorityConverter() {
    super(Priority.class);
  }
}
