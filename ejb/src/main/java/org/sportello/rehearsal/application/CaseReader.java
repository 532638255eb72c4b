package org.sportello.rehearsal.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sportello.platform.query.Columns;
import org.sportello.platform.query.Queries;

/**
 * Reads the lives of real tickets as cases: codes and times, from the ledger and from the tables. A
 * page of tickets takes the same few questions, however long it is.
 */
@ApplicationScoped
public class CaseReader {

  private static final String NEWEST =
      "select id from ticket order by created_at desc, id desc limit :most";

  private static final String TICKETS =
      """
      select t.id, t.reference, t.created_at, t.kind, t.impact, t.urgency, t.channel, t.language,
        t.plan_code, t.product_code, t.custom ->> 'topic' as topic, o.area_code,
        t.organization_id is not null as is_known,
        t.kind = 'commercial' or t.plan_code is null or t.channel = 'api'
          or t.channel = any (p.channels) as channel_covered,
        t.kind = 'commercial' or t.kind = any (p.categories)
          or t.plan_code is null and t.organization_id is null as kind_covered,
        (select jsonb_object_agg(name, period)::text from plan_period
          where plan_code = t.plan_code) as periods
      from ticket t
      left join organization o on o.id = t.organization_id
      left join plan p on p.code = t.plan_code
      where t.id = any (:tickets)
      order by t.created_at desc, t.id desc
      """;

  private static final String ENTRIES =
      """
      select e.chain, e.sequence, e.at, e.kind, e.process_key, e.element,
        case e.kind when 'activity.started' then null else e.data::text end as data
      from ledger_entry e
      where e.chain = any (:chains)
        and (e.kind in ('ticket.opened', 'action.performed', 'activity.started')
          or e.kind = 'decision.made' and e.data ->> 'decision' = 'Entitlement')
      order by e.chain, e.sequence
      """;

  private static final String WORDS =
      """
      select chain, sequence, field, value from ledger_personal
      where chain = any (:chains) and field like 'field.%'
      """;

  private static final String TOLD =
      """
      select m.ticket_id, m.created_at as at, 'ticket.requesterReplied' as name, null as fields
      from ticket_message m
      where m.ticket_id = any (:tickets) and m.author_type = 'requester' and not m.automatic
        and exists (select 1 from ticket_message before
          where before.ticket_id = m.ticket_id and before.id < m.id)
      union all
      select l.to_id, f.created_at, 'ticket.followedUp', null
      from ticket_link l join ticket f on f.id = l.from_id
      where l.to_id = any (:tickets) and l.kind = 'follow-up-of'
      union all
      select l.from_id, l.created_at, 'ticket.mergedAsDuplicate', '{"original":"' || o.reference || '"}'
      from ticket_link l join ticket o on o.id = l.to_id
      where l.from_id = any (:tickets) and l.kind = 'duplicate-of'
      union all
      select r.ticket_id, r.answered_at, 'survey.answered', '{"isSatisfied":' || r.satisfied || '}'
      from satisfaction_rating r where r.ticket_id = any (:tickets)
      union all
      select s.ticket_id, s.at, s.kind, 'target'
      from sla_event s
      where s.ticket_id = any (:tickets) and s.kind in ('at-risk', 'breached', 'update-due')
      order by 1, 2
      """;

  private static final String TARGETS =
      """
      select distinct on (e.ticket_id, g.target) e.ticket_id, g.target, g.minutes
      from sla_event e join sla_target g on g.policy_id = e.policy_id
      where e.ticket_id = any (:tickets) and e.kind in ('opened', 'promised')
        and g.target in ('first-response', 'resolution')
      order by e.ticket_id, g.target, e.at desc, e.id desc
      """;

  private Queries queries;
  private Rehearsing engine;

  protected CaseReader() {}

  @Inject
  CaseReader(Queries queries, Rehearsing engine) {
    this.queries = queries;
    this.engine = engine;
  }

  /** The keys of the newest tickets. */
  List<Long> newest(int most) {
    return queries.list(NEWEST, Map.of("most", most), row -> row.key("id"));
  }

  /** The key of the ticket of that reference. */
  public Optional<Long> key(String reference) {
    return queries
        .list(
            "select id from ticket where reference = :reference",
            Map.of("reference", reference),
            row -> row.key("id"))
        .stream()
        .findFirst();
  }

  /**
   * The lives of these tickets, the newest first.
   *
   * @param until how far their time goes on
   */
  public List<RealCase> read(List<Long> tickets, Instant until) {
    Map<Long, CaseInTheMaking> found = new LinkedHashMap<>();
    Map<String, CaseInTheMaking> byChain = new HashMap<>();
    Map<String, Object> keys = Map.of("tickets", tickets);
    queries.list(
        TICKETS,
        keys,
        row -> {
          CaseInTheMaking made = CaseInTheMaking.of(row, engine);
          found.put(row.key("id"), made);
          return byChain.put("ticket:" + row.text("reference"), made);
        });
    Map<String, Object> chains = Map.of("chains", List.copyOf(byChain.keySet()));
    queries.list(ENTRIES, chains, row -> entered(byChain, row));
    queries.list(WORDS, chains, row -> worded(byChain, row));
    queries.list(
        TOLD,
        keys,
        row -> {
          found
              .get(row.key("ticket_id"))
              .told(row.instant("at"), row.text("name"), row.text("fields"));
          return null;
        });
    queries.list(
        TARGETS,
        keys,
        row -> {
          found.get(row.key("ticket_id")).promised(row.text("target"), row.number("minutes"));
          return null;
        });
    return found.values().stream().map(made -> made.finished(until)).toList();
  }

  private static Void entered(Map<String, CaseInTheMaking> cases, Columns row) throws SQLException {
    cases
        .get(row.text("chain"))
        .entered(
            row.key("sequence"),
            row.instant("at"),
            row.text("kind"),
            row.text("process_key"),
            row.text("element"),
            row.text("data"));
    return null;
  }

  private static Void worded(Map<String, CaseInTheMaking> cases, Columns row) throws SQLException {
    cases.get(row.text("chain")).worded(row.key("sequence"), row.text("field"), row.text("value"));
    return null;
  }
}
