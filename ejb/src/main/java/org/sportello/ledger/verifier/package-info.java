/**
 * Decides whether a ledger is intact and, where it is not, names chain and entry; runs without the
 * server.
 */
package org.sportello.ledger.verifier;
