package org.sportello.ledger.infrastructure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sportello.ledger.LedgerDatabase;
import org.sportello.ledger.application.LedgerFailure;
import org.sportello.ledger.domain.Chain;
import org.sportello.ledger.domain.Entry;
import org.sportello.ledger.domain.Facts;
import org.sportello.platform.acting.Acting;
import org.sportello.platform.acting.Actor;
import org.sportello.platform.acting.ActorType;
import org.sportello.platform.acting.ProcessElement;

class TransactionalLedgerTest {
  private static final Chain TICKET = Chain.ticket("SP-2026-000001");
  private static final Instant NOW = Instant.parse("2026-03-02T09:00:00.123456789Z");

  private final Acting acting = new Acting();
  private final OneTransaction transaction = new OneTransaction();
  private final TransactionalLedger ledger =
      new TransactionalLedger(
          acting, Clock.fixed(NOW, ZoneOffset.UTC), LedgerDatabase.dataSource(), transaction);

  @BeforeEach
  void clear() throws SQLException {
    LedgerDatabase.clear();
  }

  @Test
  void shouldWriteWhenTheTransactionCompletesAndNotBefore() {
    transaction.begin();
    ledger.start(TICKET, "ticket.opened", Facts.none());
    ledger.append(TICKET, "ticket.routed", Facts.none());
    assertThat(entries()).isEmpty();

    transaction.complete();

    assertThat(entries()).extracting(Entry::kind).containsExactly("ticket.opened", "ticket.routed");
    assertThat(entries().get(0).at()).isEqualTo(Instant.parse("2026-03-02T09:00:00.123456Z"));
  }

  @Test
  void shouldWriteNothingWhenTheTransactionIsRolledBack() {
    transaction.begin();
    ledger.start(TICKET, "ticket.opened", Facts.none());
    transaction.rollBack();

    assertThat(entries()).isEmpty();
  }

  @Test
  void shouldRecordWhoActedAndWhereWhenItWasAppended() {
    ProcessElement element = new ProcessElement("Triage", 3, "ServiceTask_Route", "Route ticket");
    transaction.begin();
    acting.as(
        Actor.person("12", "Ada"),
        () -> acting.within(element, () -> ledger.append(TICKET, "ticket.routed", Facts.none())));
    ledger.append(TICKET, "ticket.swept", Facts.none());
    transaction.complete();

    assertThat(entries().get(0).actorId()).isEqualTo("12");
    assertThat(entries().get(0).process()).isEqualTo(element);
    assertThat(entries().get(1).actorType()).isEqualTo(ActorType.SYSTEM);
    assertThat(entries().get(1).process()).isNull();
  }

  @Test
  void shouldWriteThatAsWellWhenSomethingIsAppendedWhileTheTransactionCompletes() {
    transaction.begin();
    ledger.append(TICKET, "ticket.routed", Facts.none());
    transaction.registerInterposedSynchronization(
        new Synchronization() {
          @Override
          public void beforeCompletion() {
            ledger.append(TICKET, "ticket.late", Facts.none());
          }

          @Override
          public void afterCompletion(int status) {
            assertThat(status).isEqualTo(Status.STATUS_COMMITTED);
          }
        });
    transaction.complete();

    assertThat(entries()).extracting(Entry::kind).containsExactly("ticket.routed", "ticket.late");
  }

  @Test
  void shouldRefuseWhenThereIsNoTransaction() {
    assertThatThrownBy(() -> ledger.append(TICKET, "ticket.routed", Facts.none()))
        .isInstanceOf(IllegalStateException.class);
  }

  @Test
  void shouldFailTheTransactionWhenItCannotBeWritten() {
    for (int time = 0; time < 2; time++) {
      transaction.begin();
      ledger.start(TICKET, "ticket.opened", Facts.none());
      if (time == 0) {
        transaction.complete();
      }
    }

    assertThatThrownBy(transaction::complete).isInstanceOf(LedgerFailure.class);
    assertThat(entries()).hasSize(1);
  }

  private static List<Entry> entries() {
    return new JdbcLedgerStore(LedgerDatabase.dataSource()).entries(TICKET, 0, 10);
  }
}
