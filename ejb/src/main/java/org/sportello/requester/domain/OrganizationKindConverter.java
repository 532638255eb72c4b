package org.sportello.requester.domain;

import jakarta.persistence.Converter;
import org.sportello.platform.code.CodedConverter;

/** Stores {@link OrganizationKind} by its code. */
@Converter(autoApply = true)
public class OrganizationKindConverter extends CodedConverter<OrganizationKind> {

  public OrganizationKindConverter() {
    super(OrganizationKind.class);
  }
}
