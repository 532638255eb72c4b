package org.sportello.sla.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sportello.ledger.domain.CanonicalJson;
import org.sportello.platform.code.Coded;
import org.sportello.platform.query.Columns;
import org.sportello.platform.query.Queries;
import org.sportello.sla.domain.SlaEvent;
import org.sportello.sla.domain.SlaPolicy;
import org.sportello.sla.domain.SlaStanding;
import org.sportello.sla.domain.TicketClocks;
import org.sportello.ticket.domain.Priority;
import org.sportello.ticket.domain.TicketStatus;

/**
 * How tickets' clocks stand by what the ledger tells, without a look at what is kept of them: an
 * independent way to the same figures.
 */
@ApplicationScoped
public class SlaFromLedger {
  private static final String ENTRIES =
      """
      select e.chain, e.at, e.kind, cast(e.data as text) as data from ledger_entry e
      where e.chain = any (:chains)
        and e.kind in ('ticket.opened', 'ticket.requesterRecognised', 'ticket.prioritised',
          'ticket.statusChanged', 'ticket.solved', 'message.added')
      order by e.chain, e.sequence
      """;

  private Queries queries;
  private RuleBooks rules;
  private Clock clock;

  protected SlaFromLedger() {}

  @Inject
  public SlaFromLedger(Queries queries, RuleBooks rules, Clock clock) {
    this.queries = queries;
    this.rules = rules;
    this.clock = clock;
  }

  /** The same for tickets by their keys, given with their references; one query for all. */
  public Map<Long, SlaStanding> standings(Map<Long, String> references) {
    Map<String, Retelling> told = new HashMap<>();
    references.forEach((id, reference) -> told.put("ticket:" + reference, new Retelling(id)));
    queries.list(
        ENTRIES,
        Map.of("chains", List.copyOf(told.keySet())),
        row -> told.get(row.text("chain")).hear(row));
    Instant now = clock.instant();
    Map<Long, SlaStanding> standings = new HashMap<>();
    told.values()
        .forEach(
            one ->
                standings.put(
                    one.ticket, TicketClocks.replayed(one.events, rules::policy).standing(now)));
    return standings;
  }

  /** One ticket's clocks as its chain tells them. */
  private final class Retelling {
    private final long ticket;
    private final List<SlaEvent> events = new ArrayList<>();
    private String plan;
    private Priority priority = Priority.NORMAL;

    Retelling(long ticket) {
      this.ticket = ticket;
    }

    boolean hear(Columns row) throws SQLException {
      JsonObject data = CanonicalJson.parse(row.text("data"));
      Instant at = at(row, data);
      switch (row.text("kind")) {
        case "ticket.opened" -> {
          plan = data.getString("plan", null);
          events.add(SlaEvent.opened(ticket, policy(at), at));
        }
        case "ticket.requesterRecognised" -> {
          plan = data.getString("plan", null);
          events.add(SlaEvent.promised(ticket, policy(at), at));
        }
        case "ticket.prioritised" -> prioritised(data, at);
        case "ticket.statusChanged" ->
            events.add(
                SlaEvent.statusChanged(
                    ticket, Coded.of(TicketStatus.class, data.getString("to")), at));
        case "ticket.solved" -> events.add(SlaEvent.humanReply(ticket, at));
        default -> said(data, at);
      }
      return true;
    }

    /**
     * When it was, by the clock reading that counts for the ticket: the entry itself was written a
     * moment later, perhaps in another second. Entries of earlier versions lack it.
     */
    private static Instant at(Columns row, JsonObject data) throws SQLException {
      return data.containsKey("at") ? Instant.parse(data.getString("at")) : row.instant("at");
    }

    private void prioritised(JsonObject data, Instant at) {
      if (!data.getString("from").equals(data.getString("to"))) {
        priority = Coded.of(Priority.class, data.getString("to"));
        events.add(SlaEvent.promised(ticket, policy(at), at));
      }
    }

    private void said(JsonObject data, Instant at) {
      boolean isAutomatic = data.getBoolean("automatic", false);
      String author = data.getString("authorType", "");
      if (author.equals("requester") && !isAutomatic) {
        events.add(SlaEvent.requesterReply(ticket, at));
      } else if (author.equals("staff")
          && data.getString("visibility", "").equals("public")
          && !isAutomatic) {
        events.add(SlaEvent.humanReply(ticket, at));
      }
    }

    private SlaPolicy policy(Instant at) {
      return rules.policyFor(Optional.ofNullable(plan), priority, at);
    }
  }
}
