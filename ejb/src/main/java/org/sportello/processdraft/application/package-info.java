/**
 * Decides how process owners work on diagrams and tables before they propose them: every state is
 * kept, nobody overwrites what they have not seen, and whoever works on the same is told.
 */
package org.sportello.processdraft.application;
