package org.sportello.staff.application;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.sportello.ledger.application.Ledger;
import org.sportello.ledger.domain.Chain;
import org.sportello.ledger.domain.Facts;
import org.sportello.platform.acting.Acting;
import org.sportello.platform.acting.Actor;
import org.sportello.platform.query.Queries;
import org.sportello.platform.query.Turns;
import org.sportello.platform.security.Caller;
import org.sportello.platform.security.Role;

/**
 * Puts on the ledger with which roles somebody came, whenever they differ from those of the last
 * time: rights are given in Keycloak, and this is what can be proven of them here. Whoever only
 * asks for help has nothing worth recording.
 */
@Stateless
public class RememberingRoles {
  private static final Set<Role> NOT_RECORDED = Set.of(Role.REQUESTER, Role.PARTNER);
  private static final String LAST =
      """
      select (select string_agg(role, ' ' order by role)
        from jsonb_array_elements_text(data -> 'roles') role) as roles
      from ledger_entry
      where chain = :chain and kind = 'roles.seen' order by sequence desc limit 1
      """;

  private Queries queries;
  private Turns turns;
  private Ledger ledger;
  private Acting acting;

  protected RememberingRoles() {}

  @Inject
  public RememberingRoles(Queries queries, Turns turns, Ledger ledger, Acting acting) {
    this.queries = queries;
    this.turns = turns;
    this.ledger = ledger;
    this.acting = acting;
  }

  /** The caller has come. */
  public void came(Caller caller) {
    Chain chain = Chain.of("roles", Long.toString(caller.personId()));
    List<String> now =
        caller.roles().stream()
            .filter(role -> !NOT_RECORDED.contains(role))
            .map(Role::code)
            .sorted()
            .toList();
    turns.take(chain.id());
    List<List<String>> before =
        queries.list(LAST, Map.of("chain", chain.id()), row -> row.words("roles"));
    boolean isKnown = !before.isEmpty() && before.get(0).equals(now);
    if (!isKnown && !(before.isEmpty() && now.isEmpty())) {
      acting.as(
          Actor.person(Long.toString(caller.personId()), caller.name()),
          () ->
              ledger.append(
                  chain,
                  "roles.seen",
                  Facts.none().put("person", caller.personId()).put("roles", now)));
    }
  }
}
