/** Decides how the domain's workflow port is answered by the engine. */
package org.sportello.ticket.process;
