/**
 * Decides what is told about the diagrams as they are lived: how many tickets wait where, how many
 * came by in a period, how long they stayed and which way they went.
 */
package org.sportello.figures.application;
