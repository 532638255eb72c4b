package org.sportello.satisfaction.domain;

import jakarta.persistence.Converter;
import org.sportello.platform.code.CodedConverter;

/** Stores {@link RatingCause} by its code. */
@Converter(autoApply = true)
public class RatingCauseConverter extends CodedConverter<RatingCause> {
  public RatingCauseConverter() {
    super(RatingCause.class);
  }
}
