package org.sportello.platform.rest;

import java.util.Optional;

/** Turns the failures of one feature into problems; a feature adds one as a CDI bean. */
public interface ProblemSource {
  /** The problem that this failure is, or nothing when it is not this feature's. */
  Optional<Problem> problemOf(Throwable failure);
}
