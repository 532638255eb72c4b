package org.sportello.audit.application;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Map;
import org.sportello.ledger.application.Ledger;
import org.sportello.ledger.domain.Chain;
import org.sportello.ledger.domain.Facts;
import org.sportello.platform.acting.Acting;
import org.sportello.platform.acting.Actor;
import org.sportello.platform.security.Caller;

/** Remembers who took which list away. */
@Stateless
public class RecordingExports {
  private Ledger ledger;
  private Acting acting;

  protected RecordingExports() {}

  @Inject
  public RecordingExports(Ledger ledger, Acting acting) {
    this.ledger = ledger;
    this.acting = acting;
  }

  /**
   * Records that the caller takes a page of a list.
   *
   * @param list its address below the API's
   * @param filter as it was asked for; words searched for may be personal
   * @param rows how many items it has
   */
  public void taken(Caller caller, String list, Map<String, String> filter, int rows) {
    acting.as(
        Actor.person(Long.toString(caller.personId()), caller.name()),
        () ->
            ledger.append(
                Chain.system(),
                "list.exported",
                Facts.of("list", list)
                    .put("rows", (long) rows)
                    .personal("filter", filter.toString(), caller.personId())));
  }
}
