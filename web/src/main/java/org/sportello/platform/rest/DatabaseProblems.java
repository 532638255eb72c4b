package org.sportello.platform.rest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.resource.ResourceException;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.jboss.logging.Logger;

/**
 * Tells that the database is away, or that the request gave way to another one: not its fault and
 * not for long, so that whoever asked may ask again.
 */
@ApplicationScoped
public class DatabaseProblems implements ProblemSource {
  private static final Logger LOG = Logger.getLogger(DatabaseProblems.class);

  /**
   * PostgreSQL's classes of states that say so (appendix A of its manual): no connection, none
   * left, and ended or not begun by the operator.
   */
  private static final List<String> AWAY = List.of("08", "53300", "57P");

  /** Two requests waited for each other, and this one gave way: nothing of it was done. */
  private static final List<String> GAVE_WAY = List.of("40P01", "40001");

  @Override
  public Optional<Problem> problemOf(Throwable failure) {
    if (hasState(failure, GAVE_WAY)) {
      LOG.infov(
          "SPO-1604 A request gave way to another one and was answered with 503: {0}", failure);
      return Optional.of(Problem.of(ProblemType.UNAVAILABLE, null));
    }
    if (!isAway(failure)) {
      return Optional.empty();
    }
    LOG.warnv(
        "SPO-1603 The database can''t be reached, the request was answered with 503: {0}", failure);
    return Optional.of(Problem.of(ProblemType.UNAVAILABLE, null));
  }

  private static boolean isAway(Throwable failure) {
    // The pool has no connection and gets none.
    return hasState(failure, AWAY) || failure instanceof ResourceException;
  }

  private static boolean hasState(Throwable failure, List<String> states) {
    if (failure instanceof SQLException refused) {
      String state = refused.getSQLState();
      return state != null && states.stream().anyMatch(state::startsWith);
    }
    return false;
  }
}
