/** Decides how auditors read, verify and take away the ledger. */
package org.sportello.ledger.rest;
