package org.sportello.inquiry.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.sportello.platform.query.Queries;

/** What changed in the configuration: settings, diagrams, tables, rights. */
@ApplicationScoped
class ConfigurationChanges extends SqlQuestion {
  private static final List<Column> COLUMNS =
      List.of(
          Column.moment("at"),
          Column.text("who"),
          Column.code("kind"),
          Column.text("subject"),
          Column.text("before"),
          Column.text("after"),
          Column.text("entry"));

  private static final String SQL =
      """
      select rfc3339(e.at) as at, actor_name(e.actor_type, e.actor_id) as who, e.kind,
        coalesce(e.data ->> 'plan', e.data ->> 'product', e.data ->> 'calendar', e.data ->> 'question',
          e.data ->> 'savedReply', e.data ->> 'key', e.data ->> 'organization', e.data ->> 'person',
          e.data ->> 'agent', substr(e.chain, nullif(position(':' in e.chain), 0) + 1)) as subject,
        e.data ->> 'before' as before, coalesce(e.data ->> 'after', cast(e.data - 'before' - 'reason' as text))
          as after,
        e.chain || ' ' || e.sequence as entry,
        to_char(e.at, 'YYYYMMDDHH24MISSUS') || e.chain || to_char(e.sequence, 'FM000000000000')
          as position
      from ledger_entry e
      where e.chain not like 'ticket:%'
        and e.kind not in ('activity.started', 'activity.ended', 'process.started', 'process.ended')
        and e.kind in ('plan.entered', 'plan.changed', 'product.entered', 'product.changed',
          'calendar.entered', 'calendar.changed', 'slaPolicy.changed', 'question.entered',
          'question.changed', 'question.removed', 'savedReply.entered', 'savedReply.changed',
          'savedReply.removed', 'phoneNotices.changed', 'installedProducts.changed',
          'organization.entered', 'person.entered', 'retention.changed', 'roles.seen',
          'hold.set', 'hold.lifted', 'auditTerm.set', 'auditTerm.lifted',
          'process.proposed', 'process.refused', 'process.deployed',
          'bundle.asked', 'bundle.approved', 'bundle.refused', 'trustedKey.entered',
          'trustedKey.removed')
        and (e.kind <> 'process.deployed' or cast(e.data ->> 'changed' as boolean))
        and (cast(:from as timestamptz) is null or e.at >= :from)
        and (cast(:to as timestamptz) is null or e.at < :to)
      """;

  protected ConfigurationChanges() {
    super(null);
  }

  @Inject
  ConfigurationChanges(Queries queries) {
    super(queries);
  }

  @Override
  public String id() {
    return "configuration";
  }

  @Override
  public int number() {
    return 7;
  }

  @Override
  public List<Parameter> parameters() {
    return List.of(Parameter.FROM, Parameter.TO);
  }

  @Override
  public List<Column> columns() {
    return COLUMNS;
  }

  @Override
  String sql() {
    return SQL;
  }
}
