package org.sportello.ticket.infrastructure;

import jakarta.persistence.Converter;
import org.sportello.platform.code.CodedConverter;
import org.sportello.ticket.domain.Channel;

/** Stores {@link Channel} by its code. */
@Converter(autoApply = true)
public class ChannelConverter extends CodedConverter<Channel> {

  public ChannelConverter() {
    super(Channel.class);
  }
}
