package org.sportello.inquiry.application;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.sportello.platform.query.Columns;
import org.sportello.platform.query.Queries;
import org.sportello.platform.security.Caller;

/**
 * A question that one statement answers. The statement has a column for each column of the answer
 * and one more, {@code position}, by which the rows are ordered, the last first.
 */
abstract class SqlQuestion implements Question {
  private static final String PAGE =
      """
       where cast(:after as text) is null or answer.position < :after
      order by answer.position desc limit :most
      """;

  private final Queries queries;

  SqlQuestion(Queries queries) {
    this.queries = queries;
  }

  /** The statement; parameters by their codes. */
  abstract String sql();

  /** Says a row in words where the statement can't. */
  List<String> said(List<String> cells) {
    return cells;
  }

  @Override
  public void answer(
      Caller caller, Asked asked, String language, String after, long most, Taker rows) {
    Map<String, Object> values = asked.values();
    values.put("after", after);
    values.put("most", most);
    queries.stream(
        "select * from (" + sql() + ") answer" + PAGE,
        values,
        row -> rows.take(new Row(said(cells(row)), row.text("position"))));
  }

  private List<String> cells(Columns row) throws SQLException {
    List<String> cells = new ArrayList<>();
    for (Column column : columns()) {
      cells.add(row.text(column.id()));
    }
    return cells;
  }
}
