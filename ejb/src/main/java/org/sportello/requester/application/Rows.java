package org.sportello.requester.application;

import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.persistence.Tuple;
import java.util.List;
import java.util.Map;

/** Rows of the directory's queries. */
final class Rows {
  private Rows() {}

  @SuppressWarnings("unchecked")
  static List<Tuple> of(
      EntityManager entities, String sql, Map<String, Object> parameters, int limit) {
    Query query = entities.createNativeQuery(sql, Tuple.class).setMaxResults(limit);
    parameters.forEach(query::setParameter);
    return query.getResultList();
  }

  /** The parts of a text that was put together with spaces; none of nothing. */
  static List<String> words(String text) {
    return text == null || text.isEmpty() ? List.of() : List.of(text.split(" "));
  }
}
