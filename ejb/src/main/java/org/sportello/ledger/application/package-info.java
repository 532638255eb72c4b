/** Decides what others may ask of the ledger: append, read, verify, export, seal. */
package org.sportello.ledger.application;
