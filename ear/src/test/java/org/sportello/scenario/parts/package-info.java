/**
 * The parts of a running stack, as a scenario touches them: by HTTP, SMTP, IMAP, SQL and signals.
 */
package org.sportello.scenario.parts;
