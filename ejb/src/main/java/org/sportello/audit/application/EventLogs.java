package org.sportello.audit.application;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.io.OutputStream;
import java.util.Locale;
import org.sportello.ledger.application.Ledger;
import org.sportello.ledger.application.LedgerStore;
import org.sportello.ledger.application.TicketEntries;
import org.sportello.ledger.domain.Chain;
import org.sportello.ledger.domain.Facts;
import org.sportello.platform.acting.Acting;
import org.sportello.platform.acting.Actor;
import org.sportello.platform.failure.Forbidden;
import org.sportello.platform.failure.InvalidInput;
import org.sportello.platform.security.Caller;

/**
 * Gives the tickets' entries away as event logs for process mining, an event for each entry, row by
 * row whatever their number. Persons are in them by their ids alone.
 */
@Stateless
public class EventLogs {
  private LedgerStore store;
  private Ledger ledger;
  private Acting acting;

  protected EventLogs() {}

  @Inject
  public EventLogs(LedgerStore store, Ledger ledger, Acting acting) {
    this.store = store;
    this.ledger = ledger;
    this.acting = acting;
  }

  /** In which form. */
  public enum Form {
    /** IEEE 1849: a trace for each ticket. */
    XES,
    /** Object-centric, OCEL 2.0 as JSON. */
    OCEL
  }

  /**
   * Records that the caller takes a log; to be called, and committed, before {@link #writeTo}.
   *
   * @throws Forbidden when the caller is no auditor, administrator or process owner
   * @throws InvalidInput when the period ends before it begins
   */
  public void announce(Caller caller, Form form, TicketEntries.Part part) {
    if (!caller.isReader()) {
      throw new Forbidden("Event logs are for auditors and process owners.");
    }
    if (part.from() != null && part.to() != null && !part.from().isBefore(part.to())) {
      throw new InvalidInput("/to", "a period ends after it began");
    }
    acting.as(
        Actor.person(Long.toString(caller.personId()), caller.name()),
        () ->
            ledger.append(
                Chain.system(),
                "eventLog.exported",
                Facts.of("form", form.name().toLowerCase(Locale.ROOT))
                    .put("since", part.from())
                    .put("until", part.to())
                    .put("process", part.process())));
  }

  /** Writes the log to the stream, which stays open; answers how many events it has. */
  @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
  public long writeTo(Form form, TicketEntries.Part part, OutputStream out) {
    long[] events = new long[1];
    store.read(
        snapshot ->
            events[0] =
                form == Form.XES
                    ? XesLog.write(snapshot.ticketEntries(), part, out)
                    : OcelLog.write(snapshot.ticketEntries(), part, out));
    return events[0];
  }
}
