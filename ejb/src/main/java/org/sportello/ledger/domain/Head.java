package org.sportello.ledger.domain;

/**
 * Where a chain ends according to its head.
 *
 * @param chain the chain's id
 * @param sequence the number of its last entry
 * @param hash that entry's hash
 */
public record Head(String chain, long sequence, Hash hash) {}
