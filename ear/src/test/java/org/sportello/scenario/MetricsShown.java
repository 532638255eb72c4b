package org.sportello.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.sportello.scenario.parts.Desk;
import org.sportello.scenario.parts.World;

/** What an operator watches is at {@code /metrics}, and nobody's data are. */
final class MetricsShown implements Scenario {
  private static final List<String> FIGURES =
      List.of(
          "sportello_mail_in_waiting",
          "sportello_mail_in_quarantined",
          "sportello_mail_out_queued",
          "sportello_mail_out_failed",
          "sportello_tickets_our_turn",
          "sportello_tickets_waiting",
          "sportello_tickets_without_wake_up",
          "sportello_jobs_due",
          "sportello_jobs_failed",
          "sportello_sla_breaches_last_day");

  @Override
  public String name() {
    return "metrics";
  }

  @Override
  public String title() {
    return "what an operator watches is at /metrics: queues, jobs, wake-ups, breaches, times";
  }

  @Override
  public void run(Narrator narrator, World world) {
    narrator.chapter("A ticket is opened, read, and one is not found");
    Desk customer = world.desk("customer");
    String reference = customer.open("Misure " + world.newWord(), "Il server è lento.");
    customer.get("/tickets/" + reference).expect(200);
    customer.get("/tickets/SP-2000-000001").expect(404);
    customer.get("/no/such/place").expect(404);

    Figures figures = Figures.of(world);
    for (String name : FIGURES) {
      double value = figures.value(name);
      assertThat(value).as(name).isNotNaN().isNotNegative();
      narrator.see(name + " " + value);
    }
    assertThat(figures.value("sportello_tickets_without_wake_up")).isZero();
    List<String> times =
        figures.ours().stream()
            .filter(line -> line.startsWith("sportello_http_requests_seconds_count"))
            .toList();
    for (String label :
        List.of(
            "route=\"/tickets\",status=\"2xx\"",
            "route=\"/tickets/{reference}\",status=\"2xx\"",
            "route=\"/tickets/{reference}\",status=\"4xx\"",
            "route=\"none\",status=\"4xx\"")) {
      assertThat(times).as("times with " + label).anyMatch(line -> line.contains(label));
    }
    assertThat(figures.ours())
        .noneMatch(line -> line.contains("SP-2") || line.contains("customer"));
    narrator.see(times.size() + " routes are timed, and none names a ticket or a person");
    customer.perform("cancel", reference, "reason", "End of the scenario");
  }
}
