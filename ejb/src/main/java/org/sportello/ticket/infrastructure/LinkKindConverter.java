package org.sportello.ticket.infrastructure;

import jakarta.persistence.Converter;
import org.sportello.platform.code.CodedConverter;
import org.sportello.ticket.domain.LinkKind;

/** Stores {@link LinkKind} by its code. */
@Converter(autoApply = true)
public class LinkKindConverter extends CodedConverter<LinkKind> {

  public LinkKindConverter() {
    super(LinkKind.class);
  }
}
