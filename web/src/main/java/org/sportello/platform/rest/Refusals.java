package org.sportello.platform.rest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.Optional;

/** Finds the refusal that a failure stands for, however deep the container has wrapped it. */
@ApplicationScoped
public class Refusals {
  private static final int MAX_CAUSES = 20;

  @Inject Instance<ProblemSource> sources;

  /** The refusal, or nothing when the failure is none and the service itself is at fault. */
  Optional<Problem> of(Throwable failure) {
    Throwable cause = failure;
    for (int depth = 0; cause != null && depth < MAX_CAUSES; depth++) {
      for (ProblemSource source : sources) {
        Optional<Problem> problem = source.problemOf(cause);
        if (problem.isPresent()) {
          return problem;
        }
      }
      cause = cause.getCause();
    }
    return Optional.empty();
  }
}
