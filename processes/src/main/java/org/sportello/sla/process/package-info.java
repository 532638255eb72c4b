/** Decides how clocks are asked and checked by the diagrams. */
package org.sportello.sla.process;
