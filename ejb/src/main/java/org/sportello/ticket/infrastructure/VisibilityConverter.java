package org.sportello.ticket.infrastructure;

import jakarta.persistence.Converter;
import org.sportello.platform.code.CodedConverter;
import org.sportello.ticket.domain.Visibility;

/** Stores {@link Visibility} by its code. */
@Converter(autoApply = true)
public class VisibilityConverter extends CodedConverter<Visibility> {

  public VisibilityConverter() {
    super(Visibility.class);
  }
}
