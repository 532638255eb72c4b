/**
 * Decides what is told, while it happens, to those who look: which changes of a ticket are events,
 * who hears of which, and in what order, so that nobody who comes back misses any.
 */
package org.sportello.live.application;
