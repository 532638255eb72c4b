/** Decides how service levels are kept in PostgreSQL and where public holidays come from. */
package org.sportello.sla.infrastructure;
