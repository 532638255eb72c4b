/**
 * Decides on whose behalf, and inside which process element, the current thread acts; the ledger,
 * the authority rules and the log take it from here.
 */
package org.sportello.platform.acting;
