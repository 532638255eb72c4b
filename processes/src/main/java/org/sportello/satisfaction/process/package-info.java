/** Decides how verdicts reach the process. */
package org.sportello.satisfaction.process;
