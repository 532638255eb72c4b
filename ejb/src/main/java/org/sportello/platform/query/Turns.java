package org.sportello.platform.query;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;

/**
 * Lets those who change the same thing do so one after the other, where there is no row to lock.
 */
@ApplicationScoped
public class Turns {

  private static final String TAKE =
      "select pg_advisory_xact_lock(hashtextextended(:what, 51)) is null as taken";

  private Queries queries;

  protected Turns() {}

  @Inject
  public Turns(Queries queries) {
    this.queries = queries;
  }

  /** Waits until nobody else changes it, and keeps others waiting until the transaction ends. */
  public void take(String what) {
    queries.list(TAKE, Map.of("what", what), row -> row.flag("taken"));
  }
}
