package org.sportello.platform.rest;

import jakarta.ejb.ApplicationException;

/** Ends a request with a problem that only the API itself knows. */
@ApplicationException(rollback = true)
public class ProblemException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient Problem problem;

  public ProblemException(Problem problem) {
    super(problem.detail());
    this.problem = problem;
  }

  /** A problem without fields. */
  public static ProblemException of(ProblemType type, String detail) {
    return new ProblemException(Problem.of(type, detail));
  }

  /** What the caller is told. */
  public Problem problem() {
    return problem;
  }
}
