package org.sportello.ledger.application;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import org.sportello.ledger.domain.Chain;
import org.sportello.ledger.domain.Facts;

/**
 * Erases what the ledger knows of a person (GDPR, article 17) and records that it did; all chains
 * stay valid.
 */
@Stateless
public class ErasingPersons {
  private LedgerStore store;
  private Ledger ledger;

  protected ErasingPersons() {}

  @Inject
  public ErasingPersons(LedgerStore store, Ledger ledger) {
    this.store = store;
    this.ledger = ledger;
  }

  /** Erases the person's texts and says how many there were. */
  public int erase(long personId) {
    int texts = store.erase(personId);
    ledger.append(
        Chain.system(), "person.erased", Facts.none().put("person", personId).put("texts", texts));
    return texts;
  }
}
