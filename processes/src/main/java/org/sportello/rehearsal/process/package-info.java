/**
 * The engine of rehearsals: a Java process of its own, with bounded memory and its own clock, in
 * which stand-ins note what steps are called for and nothing else happens (docs/decisions/0022).
 */
package org.sportello.rehearsal.process;
