package org.sportello.ledger.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.sportello.platform.acting.Actor;
import org.sportello.platform.acting.ProcessElement;

class EntryTest {
  private static final Chain TICKET = Chain.ticket("SP-2026-000001");
  private static final Instant AT = Instant.parse("2026-03-02T09:00:00.5Z");

  @Test
  void shouldHashTheCanonicalFormWhenChained() {
    Entry entry =
        draft(Facts.none().put("perché", "€ \"due\"\n").put("n", 5).put("b", true))
            .at(1)
            .chainedTo(null);

    String canonical =
        "{\"actor\":{\"id\":\"p-1\",\"type\":\"person\"},\"at\":\"2026-03-02T09:00:00.500Z\","
            + "\"chain\":\"ticket:SP-2026-000001\","
            + "\"data\":{\"b\":true,\"n\":5,\"perché\":\"€ \\\"due\\\"\\n\"},"
            + "\"kind\":\"ticket.opened\",\"previousHash\":null,"
            + "\"process\":{\"element\":null,\"elementName\":null,\"key\":\"Intake\",\"version\":2},"
            + "\"sequence\":1}";
    assertThat(new String(CanonicalJson.bytes(entry.body()), StandardCharsets.UTF_8))
        .isEqualTo(canonical);
    assertThat(entry.hash()).isEqualTo(Hash.of(canonical.getBytes(StandardCharsets.UTF_8)));
  }

  @Test
  void shouldBeTheSameWhenReadBackFromItsBody() {
    Entry entry =
        draft(Facts.none().put("list", List.of("a", 1, Map.of("x", AT))))
            .at(4)
            .chainedTo(Hash.of());

    Entry again = Entry.of(CanonicalJson.parse(entry.body().toString()), entry.hash());

    assertThat(again).isEqualTo(entry);
    assertThat(again.computedHash()).isEqualTo(entry.hash());
  }

  @Test
  void shouldHaveAnotherHashWhenAnythingDiffers() {
    Entry entry = draft(Facts.of("a", "b")).at(2).chainedTo(Hash.of());

    assertThat(entry.at(3).computedHash()).isNotEqualTo(entry.hash());
    assertThat(entry.chainedTo(null).hash()).isNotEqualTo(entry.hash());
    assertThat(draft(Facts.of("a", "c")).at(2).chainedTo(Hash.of()).hash())
        .isNotEqualTo(entry.hash());
  }

  @Test
  void shouldHaveTheSameHashWhenOnlyTheActorsNameDiffers() {
    Draft renamed =
        Draft.of(
            TICKET,
            true,
            "ticket.opened",
            AT,
            Actor.person("p-1", "Other"),
            element(),
            Facts.none());

    assertThat(renamed.entry().at(1).chainedTo(null).hash())
        .isEqualTo(draft(Facts.none()).at(1).chainedTo(null).hash());
  }

  @Test
  void shouldStandForWhatCannotBeStoredWhenTextIsBroken() {
    assertThat(Facts.of("subject", "a\0b\uD800c").plain())
        .containsEntry("subject", "a\uFFFDb\uFFFDc");
    assertThat(Facts.of("subject", "\uD83D\uDE00").plain())
        .containsEntry("subject", "\uD83D\uDE00");
  }

  @Test
  void shouldRefuseWhenFactHasNoPlaceInJson() {
    assertThatThrownBy(() -> Facts.none().put("big", 1L << 53))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> Facts.none().put("list", List.of(1.5)))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> Facts.of("a", "b").personal("a", "c", null))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void shouldCommitToTheValueAndToNoOtherWhenPersonal() {
    Commitment commitment = Commitment.to("Mario Rossi");

    assertThat(commitment.isTo("Mario Rossi")).isTrue();
    assertThat(commitment.isTo("Mario Rosso")).isFalse();
    assertThat(Commitment.to("Mario Rossi").hash()).isNotEqualTo(commitment.hash());
  }

  @Test
  void shouldRefuseWhenChainHasNoSuchForm() {
    assertThatThrownBy(() -> Chain.of("ticket", "SP 1"))
        .isInstanceOf(IllegalArgumentException.class);
    assertThat(Chain.of("process", "Triage").ticketReference()).isEmpty();
    assertThat(TICKET.ticketReference()).contains("SP-2026-000001");
  }

  private static Entry draft(Facts facts) {
    return Draft.of(TICKET, true, "ticket.opened", AT, Actor.person("p-1", "Ada"), element(), facts)
        .entry();
  }

  private static ProcessElement element() {
    return new ProcessElement("Intake", 2, null, null);
  }
}
