package org.sportello.platform.query;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class NamedSqlTest {

  @Test
  void shouldPutAPlaceForEachNameInItsOrder() {
    NamedSql sql = NamedSql.of("select * from t where a = :one and b = any (:two) or c = :one");

    assertThat(sql.text()).isEqualTo("select * from t where a = ? and b = any (?) or c = ?");
    assertThat(sql.names()).containsExactly("one", "two", "one");
  }

  @Test
  void shouldLeaveQuotedTextsAndCastsAlone() {
    NamedSql sql = NamedSql.of("select 'at :noon''s :end', x::text, '09:00' from t where y=:y");

    assertThat(sql.text())
        .isEqualTo("select 'at :noon''s :end', x::text, '09:00' from t where y=?");
    assertThat(sql.names()).containsExactly("y");
  }

  @Test
  void shouldTakeANameAtTheVeryEnd() {
    assertThat(NamedSql.of("limit :limit"))
        .isEqualTo(new NamedSql("limit ?", java.util.List.of("limit")));
  }
}
