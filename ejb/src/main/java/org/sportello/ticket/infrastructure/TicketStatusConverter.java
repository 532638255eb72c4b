package org.sportello.ticket.infrastructure;

import jakarta.persistence.Converter;
import org.sportello.platform.code.CodedConverter;
import org.sportello.ticket.domain.TicketStatus;

/** Stores {@link TicketStatus} by its code. */
@Converter(autoApply = true)
public class TicketStatusConverter extends CodedConverter<TicketStatus> {

  public TicketStatusConverter() {
    super(TicketStatus.class);
  }
}
