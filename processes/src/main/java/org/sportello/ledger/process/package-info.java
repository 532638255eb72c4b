/** Decides how the ledger is sealed by the diagrams. */
package org.sportello.ledger.process;
