package org.sportello.ledger.verifier;

import java.util.Locale;

/** What can be wrong with a ledger. */
public enum Problem {
  /** The entry is not what its hash, or its successor, says. */
  VALUE_CHANGED,
  /** An entry is missing. */
  REMOVED,
  /** An entry was put in that nobody appended. */
  INSERTED,
  /** The entry stands at another place than it was written at. */
  REORDERED,
  /** The chain is consistent in itself, but not what a checkpoint sealed. */
  REWRITTEN,
  /** The head of the chain does not fit the chain. */
  HEAD_MISMATCH,
  /** The text beside the entry is not the one that the entry commits to. */
  PERSONAL_TEXT_CHANGED,
  /** A checkpoint is missing, changed, wrongly signed, or signs another tree. */
  CHECKPOINT_MISMATCH,
  /** The export can't be read as a whole: cut off, damaged or out of order. */
  EXPORT_DAMAGED;

  /** The name of the problem in reports. */
  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
