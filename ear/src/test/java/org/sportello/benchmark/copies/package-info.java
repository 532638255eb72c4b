/**
 * Makes many tickets out of a few that were really opened: the same rows under other names, in all
 * tables of domain, engine and ledger, in minutes instead of hours. Texts are new, hash chains are
 * computed anew and verify.
 */
package org.sportello.benchmark.copies;
