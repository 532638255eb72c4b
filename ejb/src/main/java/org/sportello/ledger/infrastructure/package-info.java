/** Decides how the ledger is kept in PostgreSQL, in the transaction of what it records. */
package org.sportello.ledger.infrastructure;
