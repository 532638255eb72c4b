/** Decides how the ledger is told to those who audit, and what they may take away. */
package org.sportello.audit.application;
