package org.sportello.ledger.application;

/** Whether a reader of a trail is shown the personal texts behind the commitments. */
public enum PersonalTexts {
  SHOWN,
  WITHHELD
}
