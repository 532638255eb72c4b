package org.sportello.ticket.rest;

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
import org.sportello.ticket.application.ActionNotPermitted;

/** Tells a caller whose action is not permitted which ones are. */
@ApplicationScoped
public class ActionProblems implements ProblemSource {
  @Inject JsonbConfiguration json;

  @Override
  public Optional<Problem> problemOf(Throwable failure) {
    if (!(failure instanceof ActionNotPermitted refused)) {
      return Optional.empty();
    }
    String permitted = json.write(refused.permitted().stream().map(ActionBody::of).toList());
    JsonArray list = Json.createReader(new StringReader(permitted)).readArray();
    return Optional.of(
        Problem.of(ProblemType.ACTION_NOT_PERMITTED, refused.getMessage()).with("permitted", list));
  }
}
