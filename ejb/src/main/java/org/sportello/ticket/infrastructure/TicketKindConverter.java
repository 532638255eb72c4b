package org.sportello.ticket.infrastructure;

import jakarta.persistence.Converter;
import org.sportello.platform.code.CodedConverter;
import org.sportello.ticket.domain.TicketKind;

/** Stores {@link TicketKind} by its code. */
@Converter(autoApply = true)
public class TicketKindConverter extends CodedConverter<TicketKind> {

  public TicketKindConverter() {
    super(TicketKind.class);
  }
}
