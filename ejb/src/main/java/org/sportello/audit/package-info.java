/**
 * Decides what an auditor is shown and given: a ticket's whole story in words, proofs, evidence and
 * event logs; and that their own reading is remembered.
 */
package org.sportello.audit;
