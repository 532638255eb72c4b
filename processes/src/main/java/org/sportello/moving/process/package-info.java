/** Moves the processes of a ticket from one release of the diagrams to another, by the engine. */
package org.sportello.moving.process;
