package org.sportello.platform.metrics;

import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Tuple;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Shows at {@code /metrics} what an operator watches: mails that wait, failed and quarantined, jobs
 * due and failed, tickets without a wake-up, targets breached. Looked up every 30 seconds by each
 * node, with one statement.
 */
@Singleton
@Startup
@DependsOn("SchemaMigration")
public class DeskMetrics {

  private static final String FIGURES =
      """
      select
        (select count(*) from incoming_mail where state = 'received') as mail_in_waiting,
        (select count(*) from incoming_mail where state = 'quarantined') as mail_in_quarantined,
        (select count(*) from outgoing_mail where state = 'queued') as mail_out_queued,
        (select count(*) from outgoing_mail where state = 'failed') as mail_out_failed,
        (select count(*) from ticket where status in ('new', 'open')) as tickets_our_turn,
        (select count(*) from ticket where status in ('pending', 'on-hold')) as tickets_waiting,
        (select count(*) from engine.act_ru_job where retries_ = 0) as jobs_failed,
        (select count(*) from engine.act_ru_job
          where retries_ > 0 and duedate_ <= :now) as jobs_due,
        (select count(*) from sla_event
          where kind = 'breached' and at > :dayAgo) as sla_breaches_last_day
      """;

  private static final String WITHOUT_WAKE_UP =
      """
      select count(*) from ticket t where t.status <> 'closed' and not exists (
        select 1 from engine.act_ru_execution e
          join engine.act_ru_job j on j.process_instance_id_ = e.proc_inst_id_
        where e.business_key_ = t.reference and j.retries_ > 0)
      """;

  @Inject private MeterRegistry registry;
  @Inject private Clock clock;
  @PersistenceContext private EntityManager entities;

  private final Map<String, AtomicLong> figures = new LinkedHashMap<>();
  private final List<Meter.Id> meters = new ArrayList<>();

  @PostConstruct
  void register() {
    for (String name :
        List.of(
            "mail_in_waiting",
            "mail_in_quarantined",
            "mail_out_queued",
            "mail_out_failed",
            "tickets_our_turn",
            "tickets_waiting",
            "jobs_failed",
            "jobs_due",
            "sla_breaches_last_day",
            "tickets_without_wake_up")) {
      AtomicLong figure = new AtomicLong();
      figures.put(name, figure);
      String meter = "sportello." + name.replace('_', '.');
      registry.gauge(meter, figure);
      registry.find(meter).meters().forEach(found -> meters.add(found.getId()));
    }
  }

  /** Looks the figures up. */
  @Schedule(hour = "*", minute = "*", second = "*/30", persistent = false)
  void lookUp() {
    Instant now = clock.instant();
    Tuple row =
        (Tuple)
            entities
                .createNativeQuery(FIGURES, Tuple.class)
                .setParameter("now", now)
                .setParameter("dayAgo", now.minus(Duration.ofDays(1)))
                .getSingleResult();
    row.getElements()
        .forEach(
            column -> figures.get(column.getAlias()).set(row.get(column.getAlias(), Long.class)));
  }

  /** Looks at every open ticket, hence not as often. */
  @Schedule(hour = "*", minute = "*/10", second = "15", persistent = false)
  void lookForTicketsWithoutWakeUp() {
    Object found = entities.createNativeQuery(WITHOUT_WAKE_UP, Long.class).getSingleResult();
    figures.get("tickets_without_wake_up").set((Long) found);
  }

  @PreDestroy
  void unregister() {
    meters.forEach(registry::remove);
  }
}
