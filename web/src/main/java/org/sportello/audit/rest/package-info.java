/** Decides how those who audit read stories, proofs, evidence and event logs over REST. */
package org.sportello.audit.rest;
