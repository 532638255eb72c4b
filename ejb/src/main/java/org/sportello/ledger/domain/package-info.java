/**
 * Decides what an entry, a chain, a commitment and a checkpoint are, byte for byte; needs nothing
 * of the server.
 */
package org.sportello.ledger.domain;
