package org.sportello.ticket.infrastructure;

import jakarta.persistence.Converter;
import org.sportello.platform.code.CodedConverter;
import org.sportello.ticket.domain.MessageFormat;

/** Stores {@link MessageFormat} by its code. */
@Converter(autoApply = true)
public class MessageFormatConverter extends CodedConverter<MessageFormat> {

  public MessageFormatConverter() {
    super(MessageFormat.class);
  }
}
