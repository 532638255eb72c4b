package org.sportello.processdesign.rest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArray;
import java.io.StringReader;
import java.util.Optional;
import org.sportello.platform.rest.JsonbConfiguration;
import org.sportello.platform.rest.Problem;
import org.sportello.platform.rest.ProblemSource;
import org.sportello.platform.rest.ProblemType;
import org.sportello.processdesign.application.DiagramRefused;

/** Tells a process owner what is wrong with a diagram, element by element. */
@ApplicationScoped
public class DiagramProblems implements ProblemSource {
  @Inject JsonbConfiguration json;

  @Override
  public Optional<Problem> problemOf(Throwable failure) {
    if (!(failure instanceof DiagramRefused refused)) {
      return Optional.empty();
    }
    JsonArray findings =
        Json.createReader(new StringReader(json.write(refused.findings()))).readArray();
    return Optional.of(
        Problem.of(ProblemType.FINDINGS, refused.getMessage()).with("findings", findings));
  }
}
