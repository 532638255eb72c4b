package org.sportello.ledger.application;

/** Entries have been committed on this node: told right after, to whoever waits for them. */
public record LedgerGrown() {}
