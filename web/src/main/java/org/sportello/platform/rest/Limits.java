package org.sportello.platform.rest;

import java.util.List;
import org.sportello.platform.failure.InvalidInput.FieldError;

/** How many items a list shows at once. */
public final class Limits {
  /** What a caller gets who does not say. */
  public static final int USUAL = 50;

  /** What nobody gets more than. */
  public static final int MOST = 100;

  private Limits() {}

  /**
   * The limit that the caller asked for.
   *
   * @throws ProblemException when it is not from 1 to 100
   */
  public static int of(Integer asked) {
    if (asked == null) {
      return USUAL;
    }
    if (asked < 1 || asked > MOST) {
      String detail = "Expected is a whole number from 1 to " + MOST + ".";
      throw new ProblemException(
          Problem.of(
              ProblemType.INVALID_REQUEST, detail, List.of(new FieldError("/limit", detail))));
    }
    return asked;
  }
}
