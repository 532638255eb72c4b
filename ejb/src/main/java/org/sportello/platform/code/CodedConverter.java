package org.sportello.platform.code;

import jakarta.persistence.AttributeConverter;

/** Stores a {@link Coded} value by its public spelling. */
public abstract class CodedConverter<E extends Enum<E> & Coded>
    implements AttributeConverter<E, String> {

  private final Class<E> type;

  protected CodedConverter(Class<E> type) {
    this.type = type;
  }

  @Override
  public String convertToDatabaseColumn(E value) {
    return value == null ? null : value.code();
  }

  @Override
  public E convertToEntityAttribute(String code) {
    return code == null ? null : Coded.of(type, code);
  }
}
