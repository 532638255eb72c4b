package org.sportello.ledger.infrastructure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sportello.ledger.LedgerDatabase;
import org.sportello.ledger.domain.Chain;
import org.sportello.ledger.domain.Facts;

class LedgerWriterTest {
  private static final Chain TICKET = Chain.ticket("SP-2026-000001");

  @BeforeEach
  void clear() throws SQLException {
    LedgerDatabase.clear();
  }

  @Test
  void shouldChainEntriesWhenWrittenInSeveralTransactions() throws SQLException {
    Writing.chain(TICKET, 3);
    Writing.oneTransaction()
        .append(TICKET, "mail.received", Facts.none().personal("subject", "Aiuto", 7L))
        .append(Chain.system(), "setting.changed", Facts.none())
        .commit();

    assertThat(
            texts(
                """
                select e.chain || ' ' || e.sequence || ' ' || (e.previous_hash is not distinct from p.hash)
                from ledger_entry e left join ledger_entry p on p.chain = e.chain and p.sequence = e.sequence - 1
                order by e.chain, e.sequence
                """))
        .containsExactly(
            "system 1 true",
            "ticket:SP-2026-000001 1 true",
            "ticket:SP-2026-000001 2 true",
            "ticket:SP-2026-000001 3 true",
            "ticket:SP-2026-000001 4 true");
    assertThat(texts("select chain || ' ' || sequence from ledger_chain order by chain"))
        .containsExactly("system 1", "ticket:SP-2026-000001 4");
  }

  @Test
  void shouldKeepPersonalTextOutOfWhatIsHashedWhenFactIsPersonal() throws SQLException {
    Writing.oneTransaction()
        .begin(
            TICKET, "ticket.opened", Facts.of("channel", "email").personal("subject", "Aiuto", 7L))
        .commit();

    assertThat(texts("select data::text from ledger_entry"))
        .singleElement()
        .asString()
        .contains("\"channel\": \"email\"", "commitment")
        .doesNotContain("Aiuto");
    assertThat(texts("select field || ' ' || value || ' ' || person_id from ledger_text"))
        .containsExactly("subject Aiuto 7");
  }

  @Test
  void shouldFailWhenChainThatBeginsExistsAlready() throws SQLException {
    Writing.chain(TICKET, 1);

    assertThatThrownBy(() -> Writing.chain(TICKET, 1)).isInstanceOf(SQLException.class);
  }

  @Test
  void shouldKeepOneChainWithoutGapsWhenManyWriteAtOnce() throws Exception {
    int writers = 8;
    int each = 25;
    ExecutorService pool = Executors.newFixedThreadPool(writers);
    try {
      List<Callable<Void>> work = new ArrayList<>();
      for (int writer = 0; writer < writers; writer++) {
        boolean forwards = writer % 2 == 0;
        work.add(
            () -> {
              for (int n = 0; n < each; n++) {
                // Both orders: they would wait for each other in a circle if nobody sorted them.
                Chain first = Chain.of("process", forwards ? "A" : "B");
                Chain second = Chain.of("process", forwards ? "B" : "A");
                Writing.oneTransaction()
                    .append(first, "process.deployed", Facts.none())
                    .append(second, "process.deployed", Facts.none())
                    .commit();
              }
              return null;
            });
      }
      for (Future<Void> done : pool.invokeAll(work)) {
        done.get();
      }
    } finally {
      pool.shutdownNow();
    }

    assertThat(
            texts(
                """
                select chain || ' ' || count(*) || ' ' || max(sequence) from ledger_entry group by chain order by chain
                """))
        .containsExactly("process:A 200 200", "process:B 200 200");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "update ledger_entry set kind = 'x'",
        "delete from ledger_entry",
        "truncate ledger_entry cascade",
        "update ledger_checkpoint set at = at",
        "delete from ledger_checkpoint",
        "update ledger_leaf set sequence = 1",
        "delete from ledger_leaf",
        "delete from ledger_chain",
        "update ledger_personal set value = 'x'",
        "alter table ledger_entry disable trigger all",
        "drop table ledger_entry"
      })
  void shouldRefuseTheApplicationWhenItWouldRewrite(String sql) throws SQLException {
    Writing.chain(TICKET, 1);

    try (Connection connection = LedgerDatabase.asApplication();
        Statement statement = connection.createStatement()) {
      assertThatThrownBy(() -> statement.execute(sql))
          .isInstanceOf(SQLException.class)
          .extracting(e -> ((SQLException) e).getSQLState())
          .isEqualTo("42501");
    }
  }

  private static List<String> texts(String sql) throws SQLException {
    try (Connection connection = LedgerDatabase.asApplication();
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      List<String> texts = new ArrayList<>();
      while (rows.next()) {
        texts.add(rows.getString(1));
      }
      return texts;
    }
  }
}
