/**
 * Decides what is remembered and how it is proved that nobody rewrote it: hash chains, signed
 * checkpoints, their verification and their export.
 */
package org.sportello.ledger;
