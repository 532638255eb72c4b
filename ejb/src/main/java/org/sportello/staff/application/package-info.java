/** Decides who answers, at which level, and who is suited for a ticket: the use cases. */
package org.sportello.staff.application;
