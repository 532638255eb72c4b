/**
 * Rehearsals: what a diagram that is not in force yet would do, by an engine of its own in which
 * nothing is real. Decides which facts and events make up a case, how two ways are compared, and
 * who may see it.
 */
package org.sportello.rehearsal.application;
