package org.sportello.platform.rest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.ValidationException;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;

/** Keeps the server's own mapper of validation failures out of the way. */
@Provider
@ApplicationScoped
public class ValidationProblemMapper implements ExceptionMapper<ValidationException> {
  @Inject ProblemMapper problems;

  @Override
  public Response toResponse(ValidationException failure) {
    return problems.toResponse(failure);
  }
}
