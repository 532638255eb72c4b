/** Decides how tickets are stored and found in PostgreSQL. */
package org.sportello.ticket.infrastructure;
