package org.sportello.platform.rest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.resource.ResourceException;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.jboss.logging.Logger;

/**
 * Tells that the database is away: not the request's fault and not for long, so that whoever asked
 * may ask again.
 */
@ApplicationScoped
public class DatabaseProblems implements ProblemSource {
  private static final Logger LOG = Logger.getLogger(DatabaseProblems.class);

  /**
   * PostgreSQL's classes of states that say so (appendix A of its manual): no connection, none
   * left, and ended or not begun by the operator.
   */
  private static final List<String> AWAY = List.of("08", "53300", "57P");

  @Override
  public Optional<Problem> problemOf(Throwable failure) {
    if (!isAway(failure)) {
      return Optional.empty();
    }
    LOG.warnv(
        "SPO-1603 The database can''t be reached, the request was answered with 503: {0}", failure);
    return Optional.of(Problem.of(ProblemType.UNAVAILABLE, null));
  }

  private static boolean isAway(Throwable failure) {
    if (failure instanceof SQLException refused) {
      String state = refused.getSQLState();
      return state != null && AWAY.stream().anyMatch(state::startsWith);
    }
    // The pool has no connection and gets none.
    return failure instanceof ResourceException;
  }
}
