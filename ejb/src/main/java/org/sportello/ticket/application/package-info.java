/** Decides how a ticket is opened, worked and read: one class a family of use cases. */
package org.sportello.ticket.application;
