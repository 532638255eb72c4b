package org.sportello.platform.failure;

import jakarta.ejb.ApplicationException;
import java.util.List;

/** One or more fields are not as expected (422); nothing was changed. */
@ApplicationException(rollback = true)
public class InvalidInput extends RuntimeException implements Foreseen {

  private static final long serialVersionUID = 1L;

  private final transient List<FieldError> errors;

  public InvalidInput(List<FieldError> errors) {
    super(errors.isEmpty() ? "invalid input" : errors.get(0).detail());
    this.errors = List.copyOf(errors);
  }

  public InvalidInput(String pointer, String detail) {
    this(List.of(new FieldError(pointer, detail)));
  }

  /** What is wrong, field by field. */
  public List<FieldError> errors() {
    return errors;
  }

  /**
   * One field's error.
   *
   * @param pointer JSON Pointer into the request (RFC 6901)
   * @param detail what is wrong and what is expected
   */
  public record FieldError(String pointer, String detail) {}
}
