package org.sportello.processtest.rest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import java.io.StringReader;
import java.util.Optional;
import org.sportello.platform.rest.JsonbConfiguration;
import org.sportello.platform.rest.Problem;
import org.sportello.platform.rest.ProblemSource;
import org.sportello.platform.rest.ProblemType;
import org.sportello.processtest.application.WentOtherwise;

/** Tells a process owner where a ticket would go otherwise than it has really gone. */
@ApplicationScoped
public class ForkProblems implements ProblemSource {
  @Inject JsonbConfiguration json;

  @Override
  public Optional<Problem> problemOf(Throwable failure) {
    if (!(failure instanceof WentOtherwise other)) {
      return Optional.empty();
    }
    return Optional.of(
        Problem.of(ProblemType.RULE_VIOLATED, other.getMessage())
            .with("rule", Json.createValue(other.rule()))
            .with(
                "fork",
                Json.createReader(new StringReader(json.write(other.fork()))).readObject()));
  }
}
