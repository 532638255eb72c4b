/**
 * Test cases of processes: real tickets that were kept with the way that they are expected to go.
 * Decides what is recorded, what counts as passed, and what an approver must have seen.
 */
package org.sportello.processtest.application;
