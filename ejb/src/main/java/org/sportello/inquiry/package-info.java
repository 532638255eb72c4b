/**
 * Decides how the questions that auditors ask again and again are answered: from the ledger where
 * it tells, and saying what is proven and what is not.
 */
package org.sportello.inquiry;
