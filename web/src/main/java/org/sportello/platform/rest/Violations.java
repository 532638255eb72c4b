package org.sportello.platform.rest;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.ElementKind;
import jakarta.validation.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.sportello.platform.failure.InvalidInput.FieldError;

/** Spells Bean Validation's findings as JSON Pointers into the request. */
final class Violations {
  private Violations() {}

  static List<FieldError> of(ConstraintViolationException violated) {
    List<FieldError> errors = new ArrayList<>();
    for (ConstraintViolation<?> violation : violated.getConstraintViolations()) {
      errors.add(new FieldError(pointer(violation.getPropertyPath()), violation.getMessage()));
    }
    errors.sort(Comparator.comparing(FieldError::pointer).thenComparing(FieldError::detail));
    return errors;
  }

  private static String pointer(Path path) {
    StringBuilder pointer = new StringBuilder();
    String parameter = "";
    for (Path.Node node : path) {
      if (node.getKind() == ElementKind.PARAMETER) {
        parameter = node.getName();
      } else if (node.getKind() == ElementKind.PROPERTY
          || node.getKind() == ElementKind.CONTAINER_ELEMENT) {
        if (node.getIndex() != null) {
          pointer.append('/').append(node.getIndex());
        }
        if (node.getKind() == ElementKind.PROPERTY) {
          pointer.append('/').append(JsonPointers.escape(node.getName()));
        }
      }
    }
    return pointer.isEmpty() ? "/" + JsonPointers.escape(parameter) : pointer.toString();
  }
}
