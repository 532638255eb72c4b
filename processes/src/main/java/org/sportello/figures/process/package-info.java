/** Decides how what the diagrams have done is counted by a diagram. */
package org.sportello.figures.process;
