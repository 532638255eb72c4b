package org.sportello.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.sportello.scenario.parts.Desk;
import org.sportello.scenario.parts.Letter;
import org.sportello.scenario.parts.Patience;
import org.sportello.scenario.parts.World;

/** What must hold after a fault: nothing acknowledged is lost, nobody is written to twice. */
final class Aftermath {
  private static final int JOBS_AT_ONCE = 8;

  private final World world;
  private final Narrator narrator;

  Aftermath(World world, Narrator narrator) {
    this.world = world;
    this.narrator = narrator;
  }

  /** Every acknowledged ticket is there, in the state that was acknowledged, with its process. */
  void nothingIsLost(Load load) {
    Desk auditor = world.desk("auditor");
    List<String> known =
        world.database().column("select reference from ticket where subject like 'Carico %'");
    assertThat(known).as("acknowledged tickets").containsAll(load.opened());
    List<String> untaken =
        world
            .database()
            .column(
                "select reference from ticket where taken_at is null and subject like 'Carico %'");
    assertThat(untaken)
        .as("acknowledged as taken, but not")
        .doesNotContainAnyElementsOf(load.taken());
    load.opened().stream().limit(5).forEach(ticket -> Trails.isChained(auditor.trail(ticket)));
    narrator.see(
        load.opened().size()
            + " acknowledged tickets are all there; "
            + load.failures()
            + " calls got no answer");
    everyTicketHasAWakeUp();
  }

  /** 003-18: no open ticket whose process is gone, or waits for nothing that comes by itself. */
  void everyTicketHasAWakeUp() {
    List<String> lost =
        world
            .database()
            .column(
                "select t.reference from ticket t where t.status <> 'closed' and not exists"
                    + " (select 1 from engine.act_ru_execution e"
                    + " join engine.act_ru_job j on j.process_instance_id_ = e.proc_inst_id_"
                    + " where e.business_key_ = t.reference and j.retries_ > 0)");
    assertThat(lost).as("tickets without a next wake-up").isEmpty();
    List<String> orphans =
        world
            .database()
            .column(
                "select distinct e.business_key_ from engine.act_ru_execution e"
                    + " where e.business_key_ like 'SP-%' and not exists"
                    + " (select 1 from ticket t where t.reference = e.business_key_)");
    assertThat(orphans).as("processes without a ticket").isEmpty();
    narrator.see("every open ticket has a next wake-up");
  }

  /**
   * Every mail that was due is sent, and once, but for what was under way when the fault came.
   *
   * @param word what the subjects of the load contain
   * @param addresses where the mails of the load go
   */
  void mailsAreSentOnce(String word, String... addresses) {
    Patience.untilTrue(
        "all mails to be sent",
        Duration.ofMinutes(3),
        () -> {
          world.clock().advance(Duration.ofMinutes(6));
          return waiting(word) == 0;
        });
    for (String address : addresses) {
      Map<String, Long> copies =
          world.post().about(address, word).stream()
              .collect(Collectors.groupingBy(Letter::messageId, Collectors.counting()));
      long twice = copies.values().stream().filter(count -> count > 1).count();
      narrator.see(
          address + " has " + copies.size() + " mails, " + twice + " of them in two copies");
      assertThat(twice)
          .as("mails in flight at the moment of the fault, which SMTP cannot take back")
          .isLessThanOrEqualTo(JOBS_AT_ONCE);
    }
  }

  private long waiting(String word) {
    return world
        .database()
        .number(
            "select count(*) from outgoing_mail m join ticket t on t.id = m.ticket_id"
                + " where t.subject like '%' || ? and m.state <> 'sent'",
            word);
  }
}
