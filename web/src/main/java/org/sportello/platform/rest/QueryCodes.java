package org.sportello.platform.rest;

import java.util.List;
import org.sportello.platform.code.Coded;
import org.sportello.platform.code.UnknownCode;
import org.sportello.platform.failure.InvalidInput.FieldError;

/** Reads codes from query parameters. */
public final class QueryCodes {
  private QueryCodes() {}

  /**
   * The values that a parameter names; it may be repeated or list several, with commas.
   *
   * @throws ProblemException naming the permitted codes when one is unknown
   */
  public static <E extends Enum<E> & Coded> List<E> of(
      Class<E> type, String parameter, List<String> given) {
    return Texts.split(given).stream().map(code -> one(type, parameter, code)).toList();
  }

  /**
   * The value that a parameter names.
   *
   * @throws ProblemException naming the permitted codes when it is unknown
   */
  public static <E extends Enum<E> & Coded> E one(Class<E> type, String parameter, String code) {
    try {
      return Coded.of(type, code);
    } catch (UnknownCode e) {
      throw new ProblemException(
          Problem.of(
              ProblemType.INVALID_REQUEST,
              e.getMessage(),
              List.of(
                  new FieldError(
                      "/" + parameter,
                      "Expected is one of " + String.join(", ", e.permitted()) + "."))));
    }
  }
}
