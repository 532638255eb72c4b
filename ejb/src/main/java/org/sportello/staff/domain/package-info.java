/** Decides who answers, at which level, and who is suited for a ticket. */
package org.sportello.staff.domain;
