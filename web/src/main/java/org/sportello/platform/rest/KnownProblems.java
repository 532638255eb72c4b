package org.sportello.platform.rest;

import jakarta.ejb.EJBAccessException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.json.Json;
import jakarta.persistence.OptimisticLockException;
import jakarta.validation.ConstraintViolationException;
import java.util.List;
import java.util.Optional;
import org.sportello.platform.code.UnknownCode;
import org.sportello.platform.failure.Busy;
import org.sportello.platform.failure.Forbidden;
import org.sportello.platform.failure.InvalidInput;
import org.sportello.platform.failure.NotFound;
import org.sportello.platform.failure.RuleViolated;
import org.sportello.platform.failure.StaleState;
import org.sportello.platform.failure.TooLarge;

/** The failures that every feature shares, each with its status. */
@ApplicationScoped
public class KnownProblems implements ProblemSource {
  @Override
  public Optional<Problem> problemOf(Throwable failure) {
    return Optional.ofNullable(domain(failure)).or(() -> Optional.ofNullable(platform(failure)));
  }

  private static Problem domain(Throwable failure) {
    if (failure instanceof NotFound) {
      return Problem.of(ProblemType.NOT_FOUND, failure.getMessage());
    }
    if (failure instanceof Forbidden) {
      return Problem.of(ProblemType.FORBIDDEN, failure.getMessage());
    }
    if (failure instanceof StaleState) {
      return Problem.of(ProblemType.STALE_STATE, failure.getMessage());
    }
    if (failure instanceof InvalidInput invalid) {
      return Problem.of(ProblemType.INVALID_FIELDS, invalid.getMessage(), invalid.errors());
    }
    if (failure instanceof TooLarge) {
      return Problem.of(ProblemType.TOO_LARGE, failure.getMessage());
    }
    if (failure instanceof Busy) {
      return Problem.of(ProblemType.UNAVAILABLE, failure.getMessage());
    }
    if (failure instanceof RuleViolated violated) {
      return Problem.of(ProblemType.RULE_VIOLATED, violated.getMessage())
          .with("rule", Json.createValue(violated.rule()));
    }
    return null;
  }

  private static Problem platform(Throwable failure) {
    if (failure instanceof ProblemException own) {
      return own.problem();
    }
    if (failure instanceof EJBAccessException) {
      return Problem.of(ProblemType.FORBIDDEN, null);
    }
    if (failure instanceof ConstraintViolationException violated) {
      return Problem.of(ProblemType.INVALID_REQUEST, null, Violations.of(violated));
    }
    if (failure instanceof UnknownCode unknown) {
      return Problem.of(ProblemType.INVALID_REQUEST, unknown.getMessage(), List.of());
    }
    if (failure instanceof OptimisticLockException) {
      return Problem.of(ProblemType.CONCURRENT_CHANGE, null);
    }
    return null;
  }
}
