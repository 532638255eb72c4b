package org.sportello.processdesign.rest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArray;
import java.io.StringReader;
import java.util.List;
import java.util.Optional;
import org.sportello.platform.rest.JsonbConfiguration;
import org.sportello.platform.rest.Problem;
import org.sportello.platform.rest.ProblemSource;
import org.sportello.platform.rest.ProblemType;
import org.sportello.processbundle.application.BundleRefused;
import org.sportello.processdesign.application.DiagramRefused;

/** Tells a process owner what is wrong with a diagram or a bundle, element by element. */
@ApplicationScoped
public class DiagramProblems implements ProblemSource {
  @Inject JsonbConfiguration json;

  @Override
  public Optional<Problem> problemOf(Throwable failure) {
    if (failure instanceof DiagramRefused refused) {
      return Optional.of(problem(refused.getMessage(), refused.findings()));
    } else if (failure instanceof BundleRefused refused) {
      return Optional.of(problem(refused.getMessage(), refused.findings()));
    }
    return Optional.empty();
  }

  private Problem problem(String message, List<?> found) {
    JsonArray findings = Json.createReader(new StringReader(json.write(found))).readArray();
    return Problem.of(ProblemType.FINDINGS, message).with("findings", findings);
  }
}
