package org.sportello.ledger.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sportello.ledger.LedgerDatabase;
import org.sportello.ledger.domain.Chain;
import org.sportello.ledger.domain.Facts;
import org.sportello.ledger.infrastructure.SealedLedger;
import org.sportello.ledger.infrastructure.Writing;
import org.sportello.ledger.verifier.LedgerFinding;
import org.sportello.ledger.verifier.Report;

/** Whatever is changed behind the application's back is found and named. */
class VerifyingLedgerTest {
  private static final Chain FIRST = Chain.ticket("SP-2026-000001");
  private static final Chain SECOND = Chain.ticket("SP-2026-000002");
  private static final String SECOND_IS = "chain = 'ticket:SP-2026-000002'";

  private SealedLedger ledger;

  @BeforeEach
  void twoTicketsOfSixEntriesOfWhichFourAreSealed() throws SQLException {
    LedgerDatabase.clear();
    ledger = new SealedLedger();
    Writing.chain(FIRST, 6);
    Writing.chain(SECOND, 4);
    ledger.seal();
    Writing.oneTransaction()
        .append(FIRST, "mail.received", Facts.none().personal("subject", "Aiuto", 7L))
        .append(SECOND, "mail.received", Facts.none())
        .append(SECOND, "action.performed", Facts.of("action", "take"))
        .commit();
  }

  @Test
  void shouldFindNothingWhenNobodyTouchedIt() throws SQLException {
    ledger.seal();
    assertThat(ledger.seal()).isEmpty();

    Report report = ledger.verify();

    assertThat(report.findings()).isEmpty();
    assertThat(report.intact()).isTrue();
    assertThat(report.chains()).isEqualTo(2);
    assertThat(report.entries()).isEqualTo(13);
    assertThat(report.sealedEntries()).isEqualTo(13);
    assertThat(report.checkpoints()).isEqualTo(2);
  }

  @Test
  void shouldSealOnlyWhenMoreChangedThanTheSealersOwnChain() throws SQLException {
    ledger.seal();
    Writing.oneTransaction()
        .append(SealedLedger.OWN_CHAIN, "process.started", Facts.none())
        .commit();
    assertThat(ledger.seal()).isEmpty();

    Writing.oneTransaction().append(FIRST, "action.performed", Facts.none()).commit();
    assertThat(ledger.seal())
        .hasValueSatisfying(signed -> assertThat(signed.checkpoint().treeSize()).isEqualTo(6));
    assertThat(found()).isEmpty();
  }

  @Test
  void shouldLeaveAHeadToTheNextCheckpointWhenACommandHoldsIt() throws SQLException {
    try (Connection command = LedgerDatabase.asApplication();
        Statement statement = command.createStatement()) {
      statement.execute("select from ledger_chain where " + SECOND_IS + " for update");

      assertThat(ledger.seal())
          .hasValueSatisfying(signed -> assertThat(signed.checkpoint().treeSize()).isEqualTo(3));
    }
    assertThat(ledger.seal())
        .hasValueSatisfying(signed -> assertThat(signed.checkpoint().treeSize()).isEqualTo(4));
    assertThat(found()).isEmpty();
  }

  @Test
  void shouldFindNothingWhenLedgerIsEmpty() throws SQLException {
    LedgerDatabase.clear();

    assertThat(ledger.verify().intact()).isTrue();
  }

  @Test
  void shouldNameTheEntryWhenAValueWasChanged() throws SQLException {
    for (String change :
        List.of(
            "data = '{\"n\": 99}'",
            "kind = 'ticket.closed'",
            "actor_id = 'p-2'",
            "actor_type = 'system'",
            "at = at + interval '1 microsecond'",
            "process_version = 4",
            "element = null",
            "element_name = 'x'",
            "hash = sha256('x')",
            "previous_hash = sha256('x')")) {
      twoTicketsOfSixEntriesOfWhichFourAreSealed();
      tamper("update ledger_entry set " + change + " where sequence = 3 and " + SECOND_IS);

      assertThat(found()).as(change).containsExactly("value-changed SP-2026-000002 3");
    }
  }

  @Test
  void shouldNameTheEntryWhenItCannotBeReadAnyMore() throws SQLException {
    tamper("alter table ledger_entry drop constraint ledger_entry_actor_type_check");
    tamper("update ledger_entry set actor_type = 'x' where sequence = 3 and " + SECOND_IS);

    assertThat(found()).containsExactly("value-changed SP-2026-000002 3");
    assertThat(new String(ledger.export(), StandardCharsets.UTF_8).lines()).hasSize(19);
  }

  @Test
  void shouldNameTheEntryWhenItWasChangedAndHashedAnew() throws SQLException {
    rehash(3);

    assertThat(found()).containsExactly("value-changed SP-2026-000002 3");
  }

  @Test
  void shouldNameTheEntryWhenTheSealedOneWasChangedAndHashedAnew() throws SQLException {
    rehash(4);

    assertThat(found()).containsExactly("rewritten SP-2026-000002 4");
  }

  @Test
  void shouldNameTheEntryWhenTheLastOneWasChangedAndHashedAnew() throws SQLException {
    rehash(6);

    assertThat(found()).containsExactly("head-mismatch SP-2026-000002 6");
  }

  @Test
  void shouldNameTheTicketWhenAllWasHashedAnewFromAnEntryOn() throws SQLException {
    for (int from = 3; from <= 6; from++) {
      rehash(from);
      if (from < 6) {
        tamper(
            "update ledger_entry e set previous_hash = p.hash from ledger_entry p where p.chain = e.chain"
                + " and p.sequence = e.sequence - 1 and e.sequence = "
                + (from + 1)
                + " and e."
                + SECOND_IS);
      }
    }
    tamper(
        "update ledger_chain c set hash = e.hash from ledger_entry e where e.chain = c.chain and e.sequence = c.sequence and c."
            + SECOND_IS);

    assertThat(found()).containsExactly("rewritten SP-2026-000002 4");
  }

  @Test
  void shouldNameTheChainsWhenTheLeafWasRewrittenAsWell() throws SQLException {
    shouldNameTheTicketWhenAllWasHashedAnewFromAnEntryOn();
    tamper(
        "update ledger_leaf l set hash = e.hash from ledger_entry e where e.chain = l.chain and e.sequence = l.sequence");

    assertThat(ledger.verify().findings())
        .singleElement()
        .satisfies(finding -> assertThat(finding.checkpoint()).isEqualTo(1))
        .extracting(LedgerFinding::detail)
        .asString()
        .contains("ticket:SP-2026-000002 number 4");
  }

  @Test
  void shouldNameBothWhenTwoEntriesWereExchanged() throws SQLException {
    tamper("update ledger_entry set sequence = 99 where sequence = 3 and " + SECOND_IS);
    tamper("update ledger_entry set sequence = 3 where sequence = 5 and " + SECOND_IS);
    tamper("update ledger_entry set sequence = 5 where sequence = 99 and " + SECOND_IS);

    assertThat(found()).containsExactly("reordered SP-2026-000002 3", "reordered SP-2026-000002 5");
  }

  @Test
  void shouldNameTheMissingWhenOneWasRemoved() throws SQLException {
    tamper("delete from ledger_entry where sequence = 3 and " + SECOND_IS);

    assertThat(found()).containsExactly("removed SP-2026-000002 3");
  }

  @Test
  void shouldNameTheMissingWhenTheFirstWasRemoved() throws SQLException {
    tamper("delete from ledger_entry where sequence = 1 and " + SECOND_IS);

    assertThat(found()).containsExactly("removed SP-2026-000002 1");
  }

  @Test
  void shouldNameTheMissingWhenOneWasRemovedAndTheRestMovedUp() throws SQLException {
    tamper("delete from ledger_entry where sequence = 3 and " + SECOND_IS);
    for (int number = 4; number <= 6; number++) {
      tamper(
          "update ledger_entry set sequence = sequence - 1 where sequence = "
              + number
              + " and "
              + SECOND_IS);
    }

    assertThat(found()).contains("removed SP-2026-000002 3", "reordered SP-2026-000002 3");
  }

  @Test
  void shouldNameTheMissingWhenTheLastOnesWereRemoved() throws SQLException {
    tamper("delete from ledger_entry where sequence > 4 and " + SECOND_IS);

    assertThat(found()).containsExactly("removed SP-2026-000002 5");
  }

  @Test
  void shouldNameTheMissingWhenSealedOnesWereRemovedAndTheHeadPutBack() throws SQLException {
    tamper("delete from ledger_entry where sequence > 2 and " + SECOND_IS);
    tamper(
        "update ledger_chain c set sequence = 2, hash = e.hash from ledger_entry e where e.chain = c.chain and e.sequence = 2 and c."
            + SECOND_IS);

    assertThat(found())
        .containsExactly("removed SP-2026-000002 3", "head-mismatch SP-2026-000002 2");
  }

  @Test
  void shouldNameTheTicketWhenItsWholeChainWasRemoved() throws SQLException {
    tamper("delete from ledger_entry where " + SECOND_IS);
    tamper("delete from ledger_chain where " + SECOND_IS);

    assertThat(found()).containsExactly("removed SP-2026-000002 1");
  }

  @Test
  void shouldNameTheEntryWhenOneWasAddedAtTheEnd() throws SQLException {
    tamper(
        "insert into ledger_entry select chain, 7, at, kind, actor_type, actor_id, process_key, process_version,"
            + " element, element_name, data, hash, hash from ledger_entry where sequence = 6 and "
            + SECOND_IS);
    rehash(7);

    assertThat(found()).containsExactly("inserted SP-2026-000002 7");
  }

  @Test
  void shouldNameTheEntryWhenOneWasPutInBetween() throws SQLException {
    for (int number = 6; number >= 3; number--) {
      tamper(
          "update ledger_entry set sequence = sequence + 1 where sequence = "
              + number
              + " and "
              + SECOND_IS);
    }
    tamper(
        "insert into ledger_entry select chain, 3, at, kind, actor_type, actor_id, process_key, process_version,"
            + " element, element_name, data, hash, hash from ledger_entry where sequence = 2 and "
            + SECOND_IS);
    rehash(3);

    assertThat(found()).contains("inserted SP-2026-000002 3");
  }

  @Test
  void shouldNameTheEntryWhenThePersonalTextBesideItWasChanged() throws SQLException {
    tamper(
        "update ledger_personal set sealed = null, value = 'Altro', salt = decode(repeat('00', 32), 'hex')");

    assertThat(found()).containsExactly("personal-text-changed SP-2026-000001 7");
  }

  @Test
  void shouldFindNothingWhenPersonalTextsWereErased() throws SQLException {
    assertThat(ledger.store().erase(7)).isEqualTo(1);

    assertThat(found()).isEmpty();
  }

  @Test
  void shouldNameTheCheckpointWhenItWasChanged() throws SQLException {
    tamper("update ledger_checkpoint set at = at + interval '1 day'");

    assertThat(ledger.verify().findings())
        .extracting(LedgerFinding::problem, LedgerFinding::checkpoint)
        .containsExactly(tuple("checkpoint-mismatch", 1L));
  }

  @Test
  void shouldNameTheCheckpointWhenItWasRemoved() throws SQLException {
    ledger.seal();
    Writing.oneTransaction().append(FIRST, "action.performed", Facts.none()).commit();
    ledger.seal();
    tamper("delete from ledger_checkpoint where number = 2");
    assertThat(ledger.verify().findings()).extracting(LedgerFinding::checkpoint).containsOnly(2L);

    tamper("delete from ledger_checkpoint where number = 3");
    assertThat(ledger.verify().findings())
        .extracting(LedgerFinding::checkpoint)
        .containsExactly(2L);
  }

  @Test
  void shouldNameTheCheckpointWhenSomebodyElseSigned() throws SQLException {
    ledger.changeKeyInSecret();
    ledger.seal();

    assertThat(ledger.verify().findings())
        .extracting(LedgerFinding::checkpoint)
        .containsExactly(2L);
  }

  private List<String> found() {
    return ledger.verify().findings().stream()
        .map(finding -> finding.problem() + " " + finding.ticket() + " " + finding.sequence())
        .toList();
  }

  private static void tamper(String sql) throws SQLException {
    LedgerDatabase.behindTheBack("set session_replication_role = replica; " + sql);
  }

  /**
   * Changes an entry of the second ticket and gives it the hash that fits, as somebody who knows
   * the code would.
   */
  private void rehash(long sequence) throws SQLException {
    String changed =
        ledger.store().entries(SECOND, sequence - 1, 1).stream()
            .map(entry -> Writing.forged(entry, Facts.of("forged", "yes")))
            .map(entry -> entry.hash().hex())
            .findFirst()
            .orElseThrow();
    tamper(
        "update ledger_entry set data = '{\"forged\": \"yes\"}', hash = decode('"
            + changed
            + "', 'hex') where sequence = "
            + sequence
            + " and "
            + SECOND_IS);
  }
}
