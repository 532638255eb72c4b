/**
 * Decides which processes mail starts: the intake of one that came, the delivery of one of ours.
 */
package org.sportello.mail.process;
