package org.sportello.ticket.infrastructure;

import jakarta.persistence.Converter;
import org.sportello.platform.code.CodedConverter;
import org.sportello.ticket.domain.AuthorType;

/** Stores {@link AuthorType} by its code. */
@Converter(autoApply = true)
public class AuthorTypeConverter extends CodedConverter<AuthorType> {

  public AuthorTypeConverter() {
    super(AuthorType.class);
  }
}
