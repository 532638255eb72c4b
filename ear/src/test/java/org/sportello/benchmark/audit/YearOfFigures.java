package org.sportello.benchmark.audit;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/**
 * Spreads what was counted over a year: tickets that were copied have all passed their elements on
 * one day and are all alike. Each element gets tickets of sixty kinds (plan, product, priority) on
 * each of the last 365 days, and the months hold what their days hold.
 */
final class YearOfFigures {
  private static final List<String> STATEMENTS =
      List.of(
          """
          insert into process_figure_series
            (process_key, version, element, plan_code, product_code, priority)
          select e.process_key, e.version, e.element, plan, product, priority
          from (select distinct process_key, version, element from process_figure_series) e,
            unnest(array['basic', 'standard', 'professional']) plan,
            unnest(array['server', 'security', 'voice', 'backup', 'cloud']) product,
            unnest(array['urgent', 'high', 'normal', 'low']) priority
          on conflict do nothing
          """,
          """
          insert into process_figure (series, span, begins, bucket, visits)
          select s.id, 'day', current_date - d, 40 + (s.id * 7 + d * 13) % 160, 1 + (s.id + d) % 5
          from process_figure_series s, generate_series(1, 365) d
          where not exists (
            select from process_figure f where f.series = s.id and f.begins = current_date - d)
          """,
          """
          insert into process_figure (series, span, begins, bucket, visits)
          select series, 'month', date_trunc('month', begins), bucket, sum(visits)
          from process_figure where span = 'day' and begins < current_date
          group by 1, 3, 4
          on conflict (series, span, begins, bucket)
            do update set visits = process_figure.visits + excluded.visits
          """,
          "vacuum analyze process_figure, process_figure_series");

  private YearOfFigures() {}

  /** Does so, as the database's superuser. */
  static void spread(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      for (String one : STATEMENTS) {
        statement.execute(one);
      }
    }
  }
}
