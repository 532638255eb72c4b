package org.sportello.benchmark;

/**
 * What is to be reached.
 *
 * @param seen what was reached, in words
 */
record Target(String wanted, String seen, boolean reached) {}
