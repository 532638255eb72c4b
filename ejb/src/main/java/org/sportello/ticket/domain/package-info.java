/**
 * Decides what a ticket is and what must never happen to one. What comes next is the diagrams'
 * business; here stand the invariants.
 */
package org.sportello.ticket.domain;
