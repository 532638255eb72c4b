package org.sportello.platform.query;

import java.io.Serial;
import java.sql.SQLException;

/** The database did not answer a query. */
public class QueryFailed extends RuntimeException {
  @Serial private static final long serialVersionUID = 1L;

  QueryFailed(SQLException cause) {
    super(cause);
  }
}
